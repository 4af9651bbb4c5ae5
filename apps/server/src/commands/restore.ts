import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { createContext } from '../app';
import { AuditTrail } from '../core/audit/trail';
import { type Settings, SettingsError, readSettings } from '../core/settings';
import { Door } from '../core/tenancy/door';
import { soleOwner } from '../core/tenancy/owner';
import type { Manifest } from '../takeout';
import { type RestoreReport, SIGNING, type Target, UnfitTakeout, inspect, pagesIn, restore } from '../takeout';

const USAGE = 'restore <takeout.tar.gz> [--dry-run]';

interface Found extends Target {
  name: string;
  state: string;
}

/** Puts one organisation back to what it was when it was taken out (O-7). It must be suspended; others go on working. */
export async function runRestore(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { 'dry-run': { type: 'boolean', default: false } }, allowPositionals: true });
  const [path] = positionals;
  if (!path) throw new SettingsError(USAGE);
  const settings = readSettings(process.env);
  const trial = values['dry-run'];
  try {
    const manifest = await inspect(path, settings.keys(SIGNING));
    const { target, report } = await putBack(settings, manifest, path, trial);
    for (const line of linesOf(manifest, report, trial)) console.log(line);
    if (!trial) await putOnRecord(settings, target, manifest);
  } catch (error) {
    if (error instanceof UnfitTakeout) throw new SettingsError(error.message);
    throw error;
  }
}

async function putBack(
  settings: Settings,
  manifest: Manifest,
  path: string,
  trial: boolean,
): Promise<{ target: Found; report: RestoreReport }> {
  const client = await soleOwner(settings.migrationDatabaseUrl, settings.key('capability'));
  try {
    const { rows } = await client.query<Found>('select id, number, schema_name as schema, name, state from platform.tenant where id = $1', [
      manifest.organisation.id,
    ]);
    const [target] = rows;
    if (!target || target.state === 'deleted')
      throw new UnfitTakeout(`${manifest.organisation.name} is not an organisation of this platform.`);
    if (target.state !== 'suspended') throw new UnfitTakeout(`${target.name} is at work: suspend it first, then run this again.`);
    return { target, report: await restore(client, target, manifest, pagesIn(path, manifest), trial) };
  } finally {
    await client.end();
  }
}

/** On the organisation's own trail, and among what operators did. */
async function putOnRecord(settings: Settings, { id, name, number, schema }: Found, { takenAt, id: takeout }: Manifest): Promise<void> {
  const app = await createContext(settings);
  try {
    await app.get(Door).write({ tenant: number, schema, actor: 'operator', epoch: 0 }, async (transaction) => {
      const actor = { id: 'operator', name: '平台运营', source: 'job' as const, correlationId: null };
      const act = { action: 'restore', subject: 'Organisation', subjectId: id, subjectLabel: name, after: { takenAt } };
      app.get(AuditTrail).record(transaction, actor, act, Date.now());
      transaction.laterOnPlatform({
        text: `insert into platform.operator_act (id, at, account_id, account_name, action, tenant_id, tenant_name, detail)
               values ($1, now(), $2, 'command line', 'tenant.restore', $3, $4, $5::jsonb)`,
        values: [uuidv7(), NOBODY, id, name, JSON.stringify({ takeout, takenAt })],
      });
    });
  } finally {
    await app.close();
  }
}

/** No account stands behind the command line. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function linesOf({ organisation, takenAt }: Manifest, { tables, unseated }: RestoreReport, trial: boolean): string[] {
  const changed = tables.filter(({ before, after }) => before !== after);
  return [
    `charter: ${organisation.name} ${trial ? 'would be' : 'is'} as it was at ${takenAt}`,
    ...changed.map(({ table, before, after }) => `  ${table}: ${before} -> ${after} rows`),
    ...(unseated > 0 ? [`  ${unseated} members have no seat any more: invite them again`] : []),
    ...(trial ? ['charter: a trial, nothing was changed'] : ['charter: resume the organisation when it looks right']),
  ];
}
