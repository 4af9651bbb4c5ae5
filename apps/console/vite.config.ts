import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['CHARTER_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/console',
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    // the API explorer is a page of its own, so that the console does not carry its editor
    rolldownOptions: { input: ['index.html', 'ide.html'] },
  },
  server: { port: 4200, proxy: { '/graphql': server, '/public': server, '/schema.graphql': server } },
});
