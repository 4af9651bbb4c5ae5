import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { portTrouble } from './postgres/process.mjs';
import { root } from './root.mjs';

/** Where and how to serve, from the environment. */
export function settings() {
  const text = process.env.PORT ?? '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Failure(`PORT=${text} 不是有效的端口。`, `PORT=${text} is not a port.`);
  }
  return { port, host: process.env.HOST || '127.0.0.1', folder: process.env.CHARTER_DATA_DIR || join(root, '.data') };
}

/** Says that the port cannot be used before minutes are spent on building. */
export async function assertPortFree({ host, port }) {
  const trouble = await portTrouble(port, host);
  if (!trouble) return;
  if (trouble === 'EADDRINUSE') {
    throw new Failure(
      `端口 ${port} 已被占用：请停止占用它的程序，或用 PORT=${port + 1} npm start 换一个端口。`,
      `Port ${port} is in use: stop what uses it, or choose another one with PORT=${port + 1} npm start.`,
    );
  }
  throw new Failure(`无法在 ${host}:${port} 上提供服务（${trouble}）。`, `${host}:${port} cannot be served on (${trouble}).`);
}
