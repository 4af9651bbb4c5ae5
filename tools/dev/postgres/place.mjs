import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure.mjs';
import { openFolder, serverAccount } from './binaries.mjs';
import { processAlive } from './process.mjs';

/** True when the account PostgreSQL runs as can walk down to the folder. */
function reachable(folder) {
  if (!serverAccount()) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Creates the folder the program keeps its data in, or says that it cannot. */
export function dataFolder(folder) {
  try {
    // one level only: a mistyped path is reported, not built
    if (!existsSync(folder)) mkdirSync(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Failure(
      `无法写入文件夹 ${folder}：请检查权限，或用 CHARTER_DATA_DIR 指定另一个文件夹。`,
      `The folder ${folder} cannot be written: check its permissions, or name another one in CHARTER_DATA_DIR.`,
      { detail: cause.message },
    );
  }
  return folder;
}

/**
 * Where the database of this checkout lives: in the data folder, or, where root started it below a
 * closed folder, outside, with a note that says where.
 */
export function lastingHome(folder) {
  const pointer = join(folder, 'pg-is-in');
  if (existsSync(pointer)) return claim(readFileSync(pointer, 'utf8').trim());
  if (reachable(folder)) return claim(join(folder, 'pg'));
  // a name by chance: a later clone in the same place must not find the data, and the password, of this one
  const home = claim(mkdtempSync(join(openFolder, 'charter-data-')));
  writeFileSync(pointer, `${home}\n`);
  return home;
}

/** A fresh home for a cluster that is thrown away; those whose owner has died are removed. */
export function passingHome() {
  const parent = [tmpdir(), openFolder, '/tmp'].find((folder) => reachable(folder));
  return claim(mkdtempSync(join(parent, `charter-test-${process.pid}-`)));
}

/** Homes of throw-away clusters whose owner has died without removing them. */
export function abandonedHomes() {
  const parents = new Set([tmpdir(), openFolder, '/tmp'].filter((folder) => reachable(folder)));
  return [...parents].flatMap((parent) =>
    readdirSync(parent)
      .map((name) => ({ home: join(parent, name), owner: /^charter-test-(\d+)-/.exec(name)?.[1] }))
      .filter(({ home, owner }) => owner && !processAlive(Number(owner)) && mine(home))
      .map(({ home }) => home),
  );
}

/** Makes the folder one that only the server's account reads, and refuses one that somebody else made. */
function claim(home) {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (!mine(home)) {
    throw new Failure(`文件夹 ${home} 属于其他用户。`, `The folder ${home} belongs to somebody else.`);
  }
  const account = serverAccount();
  if (account) chownSync(home, account.uid, account.gid);
  chmodSync(home, 0o700);
  return home;
}

function mine(home) {
  if (!process.getuid) return true;
  const found = statSync(home);
  return found.isDirectory() && [process.getuid(), serverAccount()?.uid].includes(found.uid);
}

/** Removes a home and all that is in it. */
export function removeHome(home) {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
