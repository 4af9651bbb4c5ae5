import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp, unique } from '../frame/organisation';
import { register, take } from '../frame/request';

const SEEN = 'query ($search: String) { requests(first: 100, search: $search) { totalCount nodes { summary } } }';

async function seenBy(by: Client, search: string): Promise<string[]> {
  const { requests } = await by.query<{ requests: { nodes: { summary: string }[] } }>(SEEN, { search });
  return requests.nodes.map(({ summary }) => summary.slice(search.length)).toSorted((one, other) => one.localeCompare(other));
}

describe('O-3 whose, said by a rule', () => {
  let organisation: Organisation;
  let admin: Client;
  const mark = unique('规');
  const everybody = ['Department', 'Member', 'Organisation'].map((subject) => ({ subject, actions: ['read'], scope: 'ALL' }));

  const roleWith = async (grants: object[], by = admin): Promise<string> => {
    const { role } = await by.done<{ role: { id: string } }>('roleCreate', { name: unique('角色'), grants }, 'role { id }');
    return role.id;
  };
  const ruled = (rule: string, more: object = {}) => ({
    subject: 'Request',
    actions: ['read', 'exportList', 'reveal'],
    scope: 'RULE',
    rule,
    ...more,
  });
  const watching = async (...rules: string[]): Promise<Colleague> => {
    const roleId = await roleWith([...rules.map((rule) => ruled(rule)), ...everybody]);
    return organisation.hire({ roleIds: [roleId], departmentId: organisation.department('living'), name: '看规则' });
  };

  beforeAll(async () => {
    organisation = await signUp();
    ({ admin } = organisation);
    await register(admin, { summary: `${mark}急`, priority: 'URGENT' });
    await register(admin, { summary: `${mark}缓` });
    const inside = await register(admin, { summary: `${mark}内`, channel: 'VISIT' });
    await take(admin, 'dispatch', inside, { departmentId: organisation.department('living') });
  });

  it('O-3 a member sees what fits the rule, in lists, by id and in counts', async () => {
    const { client } = await watching("request.priority == 'urgent'");
    expect(await seenBy(client, mark)).toEqual(['急']);
    const { requests } = await admin.query<{ requests: { nodes: { id: string; summary: string }[] } }>(
      'query ($search: String) { requests(search: $search) { nodes { id summary } } }',
      { search: mark },
    );
    for (const { id, summary } of requests.nodes) {
      const { request } = await client.query<{ request: { summary: string; revealable: string[] } | null }>(
        'query ($id: ID!) { request(id: $id) { summary revealable availableActions { action allowed } } }',
        { id },
      );
      expect(request?.summary ?? null).toBe(summary.endsWith('急') ? summary : null);
    }
    const { counted } = await client.query<{ counted: { totalCount: number } }>(
      'query ($search: String) { counted: requests(search: $search) { totalCount } }',
      { search: mark },
    );
    expect(counted.totalCount).toBe(1);
  });

  it('O-3 rules join comparisons by and, or and not, and know whoever asks', async () => {
    expect(await seenBy((await watching("request.priority in ['ordinary'] && request.channel != 'visit'")).client, mark)).toEqual(['缓']);
    expect(await seenBy((await watching('request.department in caller.departmentTree')).client, mark)).toEqual(['内']);
    expect(
      await seenBy((await watching('request.department == caller.departmentId', "request.priority == 'urgent'")).client, mark),
    ).toEqual(['急', '内'].toSorted((one, other) => one.localeCompare(other)));
    expect(await seenBy((await watching('!has(request.assignee) && request.registeredBy != caller.memberId')).client, mark)).toHaveLength(
      3,
    );
    expect(await seenBy((await watching('request.registeredAt < timestamp("2020-01-01T00:00:00Z")')).client, mark)).toEqual([]);
  });

  it('O-3 a rule that cannot be kept is refused at the place, in the language of whoever writes it', async () => {
    const refusal = async (rule: string, by = admin, more: object = {}) => {
      const { code, field, message } = await by.refused('roleCreate', { name: unique('坏'), grants: [ruled(rule, more)] });
      expect([code, field]).toEqual(['FIELD_INVALID', ['grants']]);
      return message;
    };
    expect(await refusal("request.nonsense == 'x'")).toContain('没有');
    expect(await refusal("request.priority == 'soon'")).toMatch(/“'soon'”：没有这个值，可用的有：ordinary, urgent, emergency/);
    expect(await refusal('request.priority ==', admin.with({ 'accept-language': 'en' }))).toContain('cannot be accepted');
    expect(await refusal('')).toContain('请写出规则');
    expect(await refusal("request.family.matches('(a+)+$')")).toContain('字段与值的比较');
    const { faults } = await admin.query<{ faults: { start: number; end: number; message: string }[] }>(
      'query ($grant: GrantInput!) { faults: permissionRuleFaults(grant: $grant) { start end message } }',
      { grant: ruled("request.priority == 'urgent' && request.channel == 'fax'") },
    );
    expect(faults).toMatchObject([{ start: 51, end: 56 }]);
  });

  it('O-3 a rule does not ask for what its holder is not shown', async () => {
    const rule = "request.description.contains('孕')";
    const fields = ['customer', 'timeline'];
    const { message } = await admin.refused('roleCreate', { name: unique('窥'), grants: [ruled(rule, { fields })] });
    expect(message).toContain('“情况说明”');
    const id = await roleWith([ruled(rule, { fields: [...fields, 'description'] }), ...everybody]);
    expect(id).toMatch(/^rol_/);
  });

  it('O-3 nobody grants by a rule more than they hold', async () => {
    const grants = [
      { subject: 'Request', actions: ['read'], scope: 'RULE', rule: "request.priority == 'urgent'" },
      { subject: 'Role', actions: ['read', 'create', 'update'], scope: 'ALL' },
      ...everybody,
    ];
    const clerk = await organisation.hire({
      roleIds: [await roleWith(grants)],
      departmentId: organisation.department('living'),
      name: '小官',
    });
    const attempt = (grant: object) =>
      clerk.client.refused('roleCreate', { name: unique('多'), grants: [{ subject: 'Request', actions: ['read'], ...grant }] });
    expect((await attempt({ scope: 'ALL' })).code).toBe('FORBIDDEN');
    expect((await attempt({ scope: 'RULE', rule: "request.priority != 'urgent'" })).code).toBe('FORBIDDEN');
    expect(await roleWith([grants[0] as object], clerk.client)).toMatch(/^rol_/);
  });

  it('O-3 why a record is not seen is told comparison by comparison', async () => {
    const watcher = await watching("request.priority == 'urgent' && !has(request.assignee)");
    const { requests } = await admin.query<{ requests: { nodes: { id: string; summary: string }[] } }>(
      'query ($search: String) { requests(search: $search) { nodes { id summary } } }',
      { search: `${mark}缓` },
    );
    const { explanation } = await admin.query<{ explanation: { allowed: boolean; verdicts: { explanation: string }[] } }>(
      'query ($input: PermissionExplainInput!) { explanation: permissionExplain(input: $input) { allowed verdicts { explanation } } }',
      { input: { memberId: watcher.id, recordId: requests.nodes[0]?.id } },
    );
    expect(explanation.allowed).toBe(false);
    expect(explanation.verdicts[0]?.explanation).toBe(
      "范围是符合规则的记录：request.priority == 'urgent' && !has(request.assignee)。这条记录不符合：request.priority == 'urgent' — 不成立；has(request.assignee) — 不成立。",
    );
  });
});
