import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { commandLine, processAlive } from './postgres/process.mjs';

const fileOf = (folder) => join(folder, 'running.json');

/** True when the process is the one that was noted: after a reboot another may carry its number. */
function isStill(pid, word) {
  return Boolean(pid) && processAlive(pid) && (commandLine(pid)?.includes(word) ?? true);
}

/** Refuses a second start on the same data; ends the server that a killed launcher left behind. */
export async function claimInstallation(folder) {
  const file = fileOf(folder);
  if (existsSync(file)) {
    const { launcher, server, url } = JSON.parse(readFileSync(file, 'utf8'));
    if (launcher !== process.pid && isStill(launcher, 'tools/dev/')) {
      throw new Failure(`系统已在运行：${url}（进程 ${launcher}）。`, `Charter is already running: ${url} (process ${launcher}).`);
    }
    if (isStill(server, 'dist/apps/server/main.js')) {
      process.kill(server, 'SIGTERM');
      for (let waited = 0; waited < 12_000 && processAlive(server); waited += 50) await sleep(50);
    }
  }
  note(folder, {});
}

/** Notes what runs, for the next start to find. */
export function note(folder, running) {
  writeFileSync(fileOf(folder), JSON.stringify({ launcher: process.pid, url: '…', ...running }));
}

/** Nothing runs any more. */
export function release(folder) {
  rmSync(fileOf(folder), { force: true });
}
