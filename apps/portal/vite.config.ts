import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Residents come with old phones and the browser inside chat apps: the syntax stays that of 2019. */
const target = ['chrome70', 'safari13', 'firefox78'];

export default defineConfig(({ command }) => ({
  // The server hands out index.html for `/` and `/{organisation}/…`; only the assets live below /portal/.
  base: command === 'build' ? '/portal/' : '/',
  plugins: [react()],
  build: { outDir: '../../dist/apps/portal', emptyOutDir: true, target, cssTarget: target },
  server: { port: 4201, proxy: { '/public/graphql': 'http://127.0.0.1:3000' } },
}));
