import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { root } from './root.mjs';

/** The contracts the client speaks: the members', which is also kept as text to be compared, and the operator's. */
const CONTRACTS = [
  { of: 'core.graphql', types: 'contract.d.ts', text: 'sdl.ts' },
  { of: 'platform.graphql', types: 'platform.d.ts' },
];

/**
 * What the client knows of the contracts, as types and as text: made of the committed schemas, not committed themselves, and
 * made anew when one has changed.
 */
export function makeContractTypes(tree = root) {
  const folder = join(tree, 'apps/client/generated');
  for (const { of, types, text } of CONTRACTS) {
    const sdl = readFileSync(join(tree, 'libs/contract', of), 'utf8');
    const stamp = `// made of ${of} ${createHash('sha256').update(sdl).digest('hex').slice(0, 16)}\n`;
    keep(join(folder, types), stamp, () => `export type introspection = ${preprocessIntrospection(introspectionOf(sdl))};\n`);
    if (text) keep(join(folder, text), stamp, () => `export const contract = ${JSON.stringify(sdl)};\n`);
  }
}

const introspectionOf = (sdl) => minifyIntrospection(introspectionFromSchema(buildSchema(sdl), { descriptions: false }));

function keep(file, stamp, content) {
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(stamp)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp + content());
}
