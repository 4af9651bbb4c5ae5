/**
 * Makes dist/apps/client a package that can be installed by itself: its manifest, its declarations, and those of what is
 * built in, with their licences. `npm pack dist/apps/client` makes the file for customers.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';

const here = import.meta.dirname;
const out = resolve(here, '../../dist/apps/client');
const declarations = join(out, 'declarations');
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const require = createRequire(import.meta.url);
const folderOf = (name) => join(dirname(require.resolve(`${name}/package.json`)));

const tsc = spawnSync('tsc', ['-p', 'tsconfig.package.json'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

// declarations that ours refer to come along: whoever installs the package needs nothing beside it
mkdirSync(join(out, 'generated'), { recursive: true });
copyFileSync(join(here, 'generated/contract.d.ts'), join(out, 'generated/contract.d.ts'));
const tada = folderOf('gql.tada');
const facade = readFileSync(join(tada, 'dist/gql-tada.d.ts'), 'utf8').replace('./chunks/index-chunk.js', './tada-chunk.js');
writeFileSync(join(declarations, 'tada.d.ts'), facade);
copyFileSync(join(tada, 'dist/chunks/index-chunk.d.ts'), join(declarations, 'tada-chunk.d.ts'));
writeFileSync(
  join(declarations, 'graphql.web.d.ts'),
  withoutGraphql(readFileSync(join(folderOf('@0no-co/graphql.web'), 'dist/graphql.web.d.ts'), 'utf8')),
);

/** Relative names get their ending, which Node's own resolution asks for; names of built-in packages become files. */
for (const file of readdirSync(declarations).filter((name) => name.endsWith('.d.ts'))) {
  const path = join(declarations, file);
  const text = readFileSync(path, 'utf8')
    .replace(/(from |import\()(['"])gql\.tada\2/g, '$1$2./tada.js$2')
    .replace(/(from |import\()(['"])@0no-co\/graphql\.web\2/g, '$1$2./graphql.web.js$2')
    .replace(/(from |import\()(['"])(\.{1,2}\/[^'"]*?)(?<!\.js)\2/g, '$1$2$3.js$2');
  writeFileSync(path, text);
}

const LICENCES = { 'gql.tada': 'LICENSE.md', '@0no-co/graphql.web': 'LICENSE.md', yaml: 'LICENSE' };
const licences = Object.entries(LICENCES).map(([name, file]) => `${name}\n\n${readFileSync(join(folderOf(name), file), 'utf8').trim()}\n`);
writeFileSync(join(out, 'THIRD-PARTY.md'), licences.join('\n---\n\n'));
copyFileSync(join(here, 'README.md'), join(out, 'README.md'));
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify(
    {
      name: '@charter/client',
      version,
      description: 'Typed client and command line of Charter',
      license: 'UNLICENSED',
      type: 'module',
      engines: { node: '>=20.3' },
      sideEffects: false,
      bin: { charter: 'charter.js' },
      exports: { '.': { types: './declarations/index.d.ts', default: './index.js' }, './package.json': './package.json' },
      files: ['*.js', 'declarations', 'generated', 'README.md', 'THIRD-PARTY.md'],
    },
    undefined,
    2,
  )}\n`,
);

/** The parser's declarations prefer those of graphql where it is installed; a customer need not have it. */
function withoutGraphql(text) {
  const names = new Set([...text.matchAll(/GraphQL\.([A-Za-z]+)/g)].map(([, name]) => name).filter((name) => name !== 'Kind'));
  const stand = ['const Kind: any;', ...[...names].map((name) => `type ${name} = any;`)];
  return text.replace(/^.*\nimport \* as GraphQL from 'graphql';/, `declare namespace GraphQL {\n  ${stand.join('\n  ')}\n}`);
}
