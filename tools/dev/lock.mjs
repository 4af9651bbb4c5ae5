import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processAlive } from './postgres/process.mjs';

/** Does some work while no other command of this checkout does work under the same lock file. */
export async function withLock(file, signal, work) {
  for (let waits = 0; !take(file); waits += 1) {
    if (waits === 0) console.log(`等待另一个命令（${file}） · Waiting for another command`);
    await sleep(200, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readFileSync(file, 'utf8'));
  // what a killed command left is taken over
  if (owner && !processAlive(owner)) rmSync(file, { force: true });
  return false;
}
