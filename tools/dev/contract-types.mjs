import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { root } from './root.mjs';

/**
 * What the client knows of the contract, as types and as text: made of the committed schema, not committed themselves, and
 * made anew when it has changed.
 */
export function makeContractTypes(tree = root) {
  const folder = join(tree, 'apps/client/generated');
  const [types, text] = [join(folder, 'contract.d.ts'), join(folder, 'sdl.ts')];
  const sdl = readFileSync(join(tree, 'libs/contract/core.graphql'), 'utf8');
  const stamp = `// made of core.graphql ${createHash('sha256').update(sdl).digest('hex').slice(0, 16)}\n`;
  if (existsSync(text) && readFileSync(text, 'utf8').startsWith(stamp) && existsSync(types)) return;
  const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(sdl), { descriptions: false }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(types, `${stamp}export type introspection = ${preprocessIntrospection(introspection)};\n`);
  writeFileSync(text, `${stamp}export const contract = ${JSON.stringify(sdl)};\n`);
}
