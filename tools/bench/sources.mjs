import { createServer } from 'vite';
import { root } from '../dev/root.mjs';

/**
 * Lets something be done with the sources of libs, as they are.
 * @template Result
 * @param {(load: (path: string) => Promise<any>) => Promise<Result>} use `load('/libs/kernel/src/index.ts')`
 */
export async function withSources(use) {
  const server = await createServer({
    root,
    configFile: false,
    resolve: { tsconfigPaths: true },
    // its main file is CommonJS without names; its module is not
    ssr: { noExternal: ['chinese-days'] },
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
