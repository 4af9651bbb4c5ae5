import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inDatabase } from '../frame/database';
import { type PlatformOperator, platformOperator } from '../frame/operator';
import { type Organisation, signUp } from '../frame/organisation';
import { form, submit } from '../frame/portal';
import { present } from '../frame/present';
import { command } from '../frame/server';
import { fingerprint, takenOut } from '../frame/takeout';

const LIST = '{ requests(first: 50) { totalCount nodes { id number summary } } }';
const PHONE = '13712348765';

describe('O-7 one organisation is put back to what was taken out of it', () => {
  let organisation: Organisation;
  let neighbour: Organisation;
  let operator: PlatformOperator;
  const files: string[] = [];
  const file = () => {
    const path = join(tmpdir(), `takeout-${randomBytes(6).toString('hex')}.tar.gz`);
    files.push(path);
    return path;
  };

  async function takeOut(which: Organisation, inClear = false): Promise<string> {
    const path = file();
    await writeFile(path, await takenOut(which, inClear));
    return path;
  }
  const requestsOf = async ({ admin }: Organisation) =>
    (await admin.query<{ requests: { totalCount: number; nodes: { number: string }[] } }>(LIST)).requests;

  beforeAll(async () => {
    [operator, organisation, neighbour] = [await platformOperator(), await signUp(), await signUp()];
    await submit(neighbour.visitor);
    await submit(organisation.visitor, form({ phone: PHONE, summary: '恢复之前就有' }));
    await submit(organisation.visitor);
  });
  afterAll(async () => {
    await operator.end();
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

    const damaged = await fingerprint(organisation.slug);
    const trial = await command(['restore', taken, '--dry-run']);
    expect(trial).toMatchObject({ code: 0, output: expect.stringMatching(/request: 3 -> 2 rows[^]*nothing was changed/) });
    expect(await fingerprint(organisation.slug)).toBe(damaged);
    expect(await organisation.admin.failure(LIST)).toBeUndefined();

    const done = await command(['restore', taken]);
    expect(done).toMatchObject({ code: 0, output: expect.stringContaining('is as it was at') });
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
    const { acts } = await operator.client.query<{ acts: { action: string; tenantName: string }[] }>('{ acts { action tenantName } }');
    expect(acts.map(({ action }) => action)).toContain('tenant.restore');
  }, 240_000);

  it('O-7 not from a file that was changed, cut short or in clear', async () => {
    const taken = await takeOut(organisation);
    const clear = await takeOut(organisation, true);
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
  }, 240_000);

  it('O-7 nobody is served in it meanwhile, and everybody again when that is over', async () => {
    const hold = (minutes: number) =>
      inDatabase((database) =>
        database.query('update platform.tenant set held_until = now() + make_interval(mins => $2), epoch = epoch + 1 where slug = $1', [
          organisation.slug,
          minutes,
        ]),
      );
    await hold(5);
    expect(await organisation.admin.failure(LIST)).toBe('TENANT_UNAVAILABLE');
    expect(await organisation.visitor.failure('{ items { key } }')).toBe('TENANT_UNAVAILABLE');
    expect(await neighbour.admin.failure(LIST)).toBeUndefined();
    const held = async () => {
      const { tenant } = await operator.client.query<{ tenant: { heldUntil: string | null } }>(
        'query ($id: ID!) { tenant(id: $id) { heldUntil } }',
        { id: await operator.idOf(organisation) },
      );
      return tenant.heldUntil;
    };
    expect(await held()).toEqual(expect.any(String));
    await hold(-5);
    expect(await held()).toBeNull();
    expect(await organisation.admin.failure(LIST)).toBeUndefined();
  });
});
