import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printContract } from '../core/graphql/idempotent';
import { buildSchema } from './offline';

/** Writes the printed schemas: `schema --out libs/contract`. */
export async function runSchema(args: string[]): Promise<void> {
  const folder = outOf(args);
  await writeFile(join(folder, 'core.graphql'), `${printContract(await buildSchema('core'))}\n`);
  await writeFile(join(folder, 'public.graphql'), `${printContract(await buildSchema('portal'))}\n`);
  await writeFile(join(folder, 'platform.graphql'), `${printContract(await buildSchema('platform'))}\n`);
}

/** The folder named by `--out`. */
export function outOf(args: string[]): string {
  const place = args.indexOf('--out');
  return args[place + 1] && place >= 0 ? String(args[place + 1]) : 'libs/contract';
}
