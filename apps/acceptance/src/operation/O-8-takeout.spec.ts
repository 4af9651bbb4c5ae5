import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { address, type Client } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { form, submit } from '../frame/portal';
import { present } from '../frame/present';
import { madeTakeout, takeoutsOf } from '../frame/takeout';

const REASON = '年度存档';
const PHONE = '13712345678';

interface Taken {
  status: number;
  files: Map<string, Buffer>;
}

/** The files of a tar archive, by the format's own description. */
function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8);
    files.set(name, archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

async function take(url: string, { headers }: Client): Promise<Taken> {
  const response = await fetch(address() + url, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, files: response.status === 200 ? untar(gunzipSync(body)) : new Map() };
}

const linesOf = (files: Map<string, Buffer>, table: string) =>
  present(files.get(`tables/${table}.jsonl`), table)
    .toString('utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Waits for what a job does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((later) => setTimeout(later, 100));
}

describe('O-8 an organisation takes everything out', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    await submit(organisation.visitor, form({ name: '=1+1', phone: PHONE, summary: '楼道灯不亮，带"引号"和\n换行' }));
    for (let n = 0; n < 3; n += 1) await submit(organisation.visitor);
  });

  it('O-8 gets every row of every table as JSON lines and CSV, described and with checksums', async () => {
    const { status, files } = await take(await madeTakeout(organisation), organisation.admin);
    expect(status).toBe(200);
    const manifest = JSON.parse(present(files.get('manifest.json'), 'manifest').toString()) as {
      organisation: { slug: string };
      migrations: string[];
      tables: { name: string; columns: object[] }[];
      files: { file: string; rows: number; sha256: string }[];
    };
    expect(manifest.organisation.slug).toBe(organisation.slug);
    for (const { file, sha256 } of manifest.files)
      expect({
        file,
        sha256: createHash('sha256')
          .update(present(files.get(file), file))
          .digest('hex'),
      }).toEqual({ file, sha256 });
    await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      const { rows } = await database.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = $1 and tablename not in ('idempotency', 'job_effect', 'takeout_piece')`,
        [schema],
      );
      expect(manifest.tables.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
      // what was delivered is noted in the background all the time
      for (const { name } of rows.filter((table) => table.name !== 'outbox_effect')) {
        const { rows: counted } = await database.query<{ n: number }>(`select count(*)::int as n from ${schema}.${name}`);
        const taken = linesOf(files, name).length;
        // what the taking itself wrote afterwards, and what is delivered meanwhile, is not in it
        expect({ name, enough: taken <= (counted[0]?.n ?? 0) && taken >= (counted[0]?.n ?? 0) - 2 }).toEqual({ name, enough: true });
      }
      const { rows: requests } = await database.query<{ row: object }>(`select to_jsonb(r) as row from ${schema}.request r order by id`);
      expect(linesOf(files, 'request')).toEqual(requests.map(({ row }) => row));
    });
    expect(present(files.get('README.md'), 'README').toString()).toContain('全部数据');
    expect(present(files.get('schema.graphql'), 'schema').toString()).toContain('type Request ');
    const csv = present(files.get('tables/customer.csv'), 'csv').toString('utf8');
    expect(csv).toContain(`'=1+1`);
    expect(linesOf(files, 'customer').map(({ name }) => name)).toContain('=1+1');
  });

  it('O-8 has sealed personal data in clear only when that was asked for, with its reason on the trail', async () => {
    const masked = await take(await madeTakeout(organisation), organisation.admin);
    expect(Buffer.concat([...masked.files.values()]).toString('utf8')).not.toContain(PHONE);
    const clear = await take(await madeTakeout(organisation, true), organisation.admin);
    expect(linesOf(clear.files, 'customer').map(({ phone }) => phone)).toContain(PHONE);
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string; reason: string }[] } }>(
      '{ auditEvents(first: 5) { nodes { action reason } } }',
    );
    expect(auditEvents.nodes).toContainEqual({ action: 'takeout', reason: REASON });
  });

  it('O-8 is made in the background, told when it is ready, and on the trail from the asking to the fetching', async () => {
    const { takeout } = await organisation.admin.done<{ takeout: { state: string; url: string | null } }>(
      'organisationTakeout',
      { reason: REASON },
      'takeout { state url }',
    );
    expect(takeout).toEqual({ state: 'WAITING', url: null });
    await until(async () => (await takeoutsOf(organisation.admin))[0]?.state === 'DONE');
    const [made] = await takeoutsOf(organisation.admin);
    expect(made).toMatchObject({ percent: 100, reason: REASON, inClear: false, sizeBytes: expect.stringMatching(/^[1-9]\d+$/) });
    const url = present(made?.url, 'address');
    // until it expires it may be fetched once more, should the line be cut
    for (let n = 0; n < 2; n += 1) expect((await take(url, organisation.admin)).status).toBe(200);
    const say = (state: string) =>
      inDatabase(async (database) =>
        database.query(`update ${await schemaOf(database, organisation.slug)}.takeout set state = $1 where state = any($2)`, [
          state,
          ['done', 'running'],
        ]),
      );
    await say('running');
    const again = await organisation.admin.refused('organisationTakeout', { reason: REASON });
    expect(again).toMatchObject({ code: 'RULE_VIOLATION', message: expect.stringContaining('正在导出') });
    await say('done');
    const { notices } = await organisation.admin.query<{ notices: { nodes: object[] } }>(
      '{ notices(first: 5, filter: { kind: { eq: "takeoutReady" } }) { nodes { title organisation { slug } } } }',
    );
    expect(notices.nodes[0]).toEqual({ title: expect.stringContaining('全部数据的文件已生成'), organisation: { slug: organisation.slug } });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string }[] } }>(
      '{ auditEvents(first: 5) { nodes { action } } }',
    );
    expect(auditEvents.nodes.map(({ action }) => action).slice(0, 4)).toEqual(['takeoutFetch', 'takeoutFetch', 'takeoutMade', 'takeout']);
  });

  it('O-8 is for administrators only, for whoever asked, while it lasts, and holds nothing of another organisation', async () => {
    const clerk = await organisation.join('dispatcher', 'reception');
    expect(await clerk.client.mutationFailure('organisationTakeout', { reason: REASON })).toBe('FORBIDDEN');
    expect(await clerk.client.failure('{ organisationTakeouts { url } }')).toBe('FORBIDDEN');
    expect(await organisation.admin.refused('organisationTakeout', { reason: ' ' })).toMatchObject({ field: ['reason'] });
    const other = await signUp();
    const url = await madeTakeout(organisation);
    expect((await fetch(address() + url)).status).toBe(401);
    for (const client of [clerk.client, other.admin]) expect((await take(url, client)).status).toBe(404);
    expect(await takeoutsOf(other.admin)).toEqual([]);
    const { files } = await take(url, organisation.admin);
    const everything = Buffer.concat([...files.values()]).toString('utf8');
    expect(everything).not.toContain(other.slug);
    expect((await take('/takeout/x', organisation.admin)).status).toBe(404);
    await inDatabase(async (database) =>
      database.query(`update ${await schemaOf(database, organisation.slug)}.takeout set expires_at = now()`),
    );
    expect((await take(url, organisation.admin)).status).toBe(404);
    expect(await takeoutsOf(organisation.admin)).toEqual([]);
  });

  it('O-8 shows one moment, and lies in the database sealed', async () => {
    const { status, files } = await take(await madeTakeout(organisation), organisation.admin);
    expect(status).toBe(200);
    const ids = new Set(linesOf(files, 'customer').map(({ id }) => id));
    for (const { customer_id: customer } of linesOf(files, 'request')) expect(ids.has(customer)).toBe(true);
    await inDatabase(async (database) => {
      const { rows } = await database.query<{ content: Buffer }>(
        `select content from ${await schemaOf(database, organisation.slug)}.takeout_piece`,
      );
      expect(rows.length).toBeGreaterThan(0);
      // no beginning of a gzip
      for (const { content } of rows) expect(content.subarray(0, 2).toString('hex')).not.toBe('1f8b');
    });
  });
});
