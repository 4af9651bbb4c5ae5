import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client, address } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { codeIn, mailTo } from '../frame/mail';
import { type Organisation, signUp } from '../frame/organisation';
import { form, submit } from '../frame/portal';
import { present } from '../frame/present';
import { command } from '../frame/server';

const REASON = '误删数据，恢复到备份';
const LIST = '{ requests(first: 50) { totalCount nodes { id number summary } } }';
const PHONE = '13712348765';

/** One value for all rows of an organisation. */
const fingerprint = (slug: string) =>
  inDatabase(async (database) => {
    const schema = await schemaOf(database, slug);
    const { rows: tables } = await database.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = $1 and tablename not in ('job_effect', 'outbox', 'outbox_effect', 'notification')`,
      [schema],
    );
    const parts = tables.map(
      ({ name }) => `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as h from ${schema}.${name} t`,
    );
    const { rows } = await database.query<{ all: string }>(`select md5(string_agg(h, '')) as all from (${parts.join(' union all ')}) x`);
    return rows[0]?.all;
  });

describe('O-7 one organisation is put back to what was taken out of it', () => {
  let home: Organisation;
  let organisation: Organisation;
  let neighbour: Organisation;
  let operator: Client;
  const files: string[] = [];
  const file = () => {
    const path = join(tmpdir(), `takeout-${randomBytes(6).toString('hex')}.tar.gz`);
    files.push(path);
    return path;
  };

  async function takeOut({ admin }: Organisation, inClear = false): Promise<string> {
    const { url } = await admin.done<{ url: string }>('organisationTakeout', { reason: '年度存档', inClear }, 'url');
    const response = await fetch(address() + new URL(url).pathname, { headers: admin.headers });
    const path = file();
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    return path;
  }
  const idOf = async ({ slug }: Organisation) => {
    const { tenants } = await operator.query<{ tenants: { nodes: { id: string }[] } }>(
      'query ($search: String) { tenants(search: $search) { nodes { id } } }',
      { search: slug },
    );
    return present(tenants.nodes[0], slug).id;
  };
  const suspend = async (which: Organisation) =>
    operator.done('tenantSuspend', { id: await idOf(which), reason: REASON }, 'tenant { state }');
  const resume = async (which: Organisation) =>
    operator.done('tenantResume', { id: await idOf(which), reason: REASON }, 'tenant { state }');
  const requestsOf = async ({ admin }: Organisation) =>
    (await admin.query<{ requests: { totalCount: number; nodes: { number: string }[] } }>(LIST)).requests;

  beforeAll(async () => {
    [home, organisation, neighbour] = [await signUp(), await signUp(), await signUp()];
    await home.admin.done('emailConfirm', { code: codeIn(await mailTo(home.email, 'account.confirm')) }, 'done');
    expect((await command(['operator', 'add', home.email])).code).toBe(0);
    operator = new Client('platform', home.admin.headers);
    await submit(neighbour.visitor);
    await submit(organisation.visitor, form({ phone: PHONE, summary: '恢复之前就有' }));
    await submit(organisation.visitor);
  });
  afterAll(async () => {
    await command(['operator', 'remove', home.email]);
    for (const path of files) await rm(path, { force: true });
  });

  it('O-7 with everything it was and what is sealed still to be opened; the trail keeps what came after, and neighbours are untouched', async () => {
    const colleague = await organisation.join('handler', 'reception');
    const before = await requestsOf(organisation);
    const taken = await takeOut(organisation);
    // what is to be undone
    const later = await organisation.join('dispatcher', 'reception');
    await organisation.admin.done('memberUpdate', { id: colleague.id, post: '改掉的岗位' }, 'member { id }');
    await submit(organisation.visitor);
    const largest =
      (await requestsOf(organisation)).nodes
        .map(({ number }) => number)
        .sort()
        .at(-1) ?? '';
    const beside = await fingerprint(neighbour.slug);

    const early = await command(['restore', taken]);
    expect(early).toMatchObject({ code: 1, output: expect.stringContaining('suspend it first') });
    await suspend(organisation);
    const damaged = await fingerprint(organisation.slug);
    const trial = await command(['restore', taken, '--dry-run']);
    expect(trial).toMatchObject({ code: 0, output: expect.stringMatching(/request: 3 -> 2 rows[^]*nothing was changed/) });
    expect(await fingerprint(organisation.slug)).toBe(damaged);

    const done = await command(['restore', taken]);
    expect(done).toMatchObject({ code: 0, output: expect.stringContaining('is as it was at') });
    await resume(organisation);
    expect(await requestsOf(organisation)).toEqual(before);
    const { members } = await organisation.admin.query<{ members: { nodes: { id: string; post: string | null }[] } }>(
      '{ members(first: 50) { nodes { id post } } }',
    );
    expect(members.nodes.find(({ id }) => id === colleague.id)?.post).toBeNull();
    expect(members.nodes.some(({ id }) => id === later.id)).toBe(false);
    expect(await colleague.client.failure(LIST)).toBeUndefined();
    expect(await later.client.failure(LIST)).toBe('FORBIDDEN');
    const { customers } = await organisation.admin.query<{ customers: { nodes: { id: string }[] } }>(
      'query ($search: String) { customers(search: $search) { nodes { id } } }',
      { search: PHONE },
    );
    const revealed = { id: present(customers.nodes[0], 'customer').id, fields: ['phone'], reason: '核对恢复结果' };
    expect(await organisation.admin.done('customerReveal', revealed, 'phone')).toMatchObject({ phone: PHONE });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string; subjectId: string }[] } }>(
      '{ auditEvents(first: 30) { nodes { action subjectId } } }',
    );
    expect(auditEvents.nodes.map(({ action }) => action)).toContain('restore');
    expect(auditEvents.nodes.map(({ subjectId }) => subjectId)).toContain(later.id);
    await submit(organisation.visitor);
    const numbers = (await requestsOf(organisation)).nodes.map(({ number }) => number).sort();
    expect(numbers.at(-1)! > largest).toBe(true);
    expect(await fingerprint(neighbour.slug)).toBe(beside);
    const { acts } = await operator.query<{ acts: { action: string; tenantName: string }[] }>('{ acts { action tenantName } }');
    expect(acts.map(({ action }) => action)).toContain('tenant.restore');
  }, 240_000);

  it('O-7 not from a file that was changed, cut short or in clear', async () => {
    const taken = await takeOut(organisation);
    const clear = await takeOut(organisation, true);
    await suspend(organisation);
    const standing = await fingerprint(organisation.slug);
    const refused = async (content: Buffer) => {
      const path = file();
      await writeFile(path, content);
      const { code, output } = await command(['restore', path]);
      expect(code).toBe(1);
      return output;
    };
    const packed = await readFile(taken);
    const archive = gunzipSync(packed).toString('latin1');
    const changed = (from: string, to: string) => gzipSync(Buffer.from(archive.replace(from, to), 'latin1'));
    const outputs = await Promise.all([
      refused(changed('"community"', '"companyyy"')),
      refused(changed('"rows": 2', '"rows": 3')),
      refused(packed.subarray(0, packed.length - 2000)),
      refused(Buffer.from('no takeout')),
      command(['restore', clear]).then(({ output }) => output),
      command(['restore', `${taken}.missing`]).then(({ output }) => output),
      command(['restore']).then(({ output }) => output),
    ]);
    const reasons = [
      /was changed/,
      /was changed, or is not of this platform/,
      /damaged/,
      /damaged/,
      /in clear/,
      /There is no file/,
      /--dry-run/,
    ];
    for (const [place, reason] of reasons.entries()) expect(outputs[place]).toMatch(reason);
    expect(await fingerprint(organisation.slug)).toBe(standing);
    await resume(organisation);
  }, 240_000);
});
