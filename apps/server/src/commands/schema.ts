import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { buildSchema } from './offline';

/** Writes the printed schemas: `schema --out libs/contract`. */
export async function runSchema(args: string[]): Promise<void> {
  const folder = outOf(args);
  await writeFile(join(folder, 'core.graphql'), `${printSchema(await buildSchema('core'))}\n`);
  await writeFile(join(folder, 'public.graphql'), `${printSchema(await buildSchema('portal'))}\n`);
  await writeFile(join(folder, 'platform.graphql'), `${printSchema(await buildSchema('platform'))}\n`);
}

/** The folder named by `--out`. */
export function outOf(args: string[]): string {
  const place = args.indexOf('--out');
  return args[place + 1] && place >= 0 ? String(args[place + 1]) : 'libs/contract';
}
