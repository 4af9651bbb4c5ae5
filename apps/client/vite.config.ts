import { defineConfig } from 'vite';

/** The library, which needs web standards only, and the command line; whatever they use is built in. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: '../../dist/apps/client',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      input: { index: 'src/index.ts', charter: 'src/command/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
});
