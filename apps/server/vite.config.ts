import { defineConfig } from 'vite';

export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: '../../dist/apps/server', emptyOutDir: true, target: 'node24', sourcemap: true },
  ssr: { noExternal: [/^@charter\//] },
});
