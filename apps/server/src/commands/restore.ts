import { parseArgs } from 'node:util';
import { createContext } from '../app';
import { SettingsError, readSettings } from '../core/settings';
import { COMMAND_LINE, Restorer } from '../platform';
import { type Manifest, type RestoreReport, UnfitTakeout, parcelAt } from '../takeout';

const USAGE = 'restore <takeout.tar.gz> [--dry-run]';

/** Puts one organisation back to what it was when it was taken out (O-7). Nobody is served in it meanwhile; others go on working. */
export async function runRestore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { 'dry-run': { type: 'boolean', default: false } }, allowPositionals: true });
  const [path] = positionals;
  if (!path) throw new SettingsError(USAGE);
  const trial = values['dry-run'];
  const app = await createContext(readSettings(process.env));
  try {
    const { manifest, report } = await app.get(Restorer).putBack(parcelAt(path), { trial, by: COMMAND_LINE });
    for (const line of linesOf(manifest, report, trial)) console.log(line);
  } catch (error) {
    if (error instanceof UnfitTakeout) throw new SettingsError(error.message);
    throw error;
  } finally {
    await app.close();
  }
}

function linesOf({ organisation, takenAt }: Manifest, { tables, unseated }: RestoreReport, trial: boolean): string[] {
  const changed = tables.filter(({ before, after }) => before !== after);
  return [
    `charter: ${organisation.name} ${trial ? 'would be' : 'is'} as it was at ${takenAt}`,
    ...changed.map(({ table, before, after }) => `  ${table}: ${before} -> ${after} rows`),
    ...(unseated > 0 ? [`  ${unseated} members have no seat any more: invite them again`] : []),
    ...(trial ? ['charter: a trial, nothing was changed'] : []),
  ];
}
