import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** True while a process of that id exists, whoever owns it. */
export function processAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What a process was started as; undefined where the system does not tell. */
export function commandLine(pid) {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : undefined;
}

/** Why nothing can listen there, as the system's error code; undefined when it can. */
export function portTrouble(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const probe = createServer().once('error', (error) => done(error.code));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
}

/** A port nobody uses just now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
