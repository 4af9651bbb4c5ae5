/**
 * The browser the acceptance tests drive: CHROME_PATH, an installed Chrome or Chromium, or the one npm brought.
 *
 *   const browser = await chromium.launch(await browserLaunchOptions());
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { Failure } from './failure.mjs';
import { root } from './root.mjs';

const packed = join(root, 'node_modules/@sparticuz/chromium');
const decompress = promisify(brotliDecompress);

/** Tests visit only our own server, often as root and in containers: no sandbox, no shared memory file. */
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'];

/** Without a locale, as CI often runs, a browser calls every file with a Chinese name "download". */
const names = { LC_ALL: 'C.UTF-8' };

/** What `chromium.launch` of playwright-core takes. */
export async function browserLaunchOptions() {
  const installed = process.env.CHROME_PATH || installedBrowser();
  if (installed) return { executablePath: installed, args: flags, env: { ...process.env, ...fonts(), ...names } };
  const folder = await unpack();
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    args: [...flags, '--no-zygote'],
    env: { ...process.env, ...fonts(folder), ...names, LD_LIBRARY_PATH: libraries },
  };
}

function installedBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);
  return (
    found ??
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'].find(
      existsSync,
    )
  );
}

/** Unpacks the browser of npm once per version, into a folder that appears only when it is complete. */
async function unpack() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      '没有找到浏览器：请安装 Chrome，或用 CHROME_PATH 指明它的位置。',
      'No browser was found: install Chrome, or name one in CHROME_PATH.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'chromium'), await plain('chromium.br'));
  chmodSync(join(fresh, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const run = spawnSync('tar', ['-xf', '-', '-C', fresh, '--no-same-owner'], { input: await plain(archive) });
    if (run.status !== 0) throw new Error(`tar ${archive}: ${run.error?.message ?? run.stderr.toString()}`);
  }
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true });
  }
  return folder;
}

async function plain(name) {
  return decompress(readFileSync(join(packed, 'bin', name)));
}

/** A system without a font configuration shows no text at all: one is written that finds whatever fonts there are. */
function fonts(folder) {
  if (!folder || existsSync('/etc/fonts/fonts.conf')) return {};
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
    join(folder, 'fonts'),
  ];
  const file = join(folder, 'fonts.conf');
  const body = folders.map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${body}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}
