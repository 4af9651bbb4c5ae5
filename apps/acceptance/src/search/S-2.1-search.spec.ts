import type { Client } from '../frame/client';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { register, take } from '../frame/request';

interface Hit {
  kind: string;
  id: string;
  title: string;
  detail: string | null;
}

describe('S-2.1 one search for everything', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const find = async (by: Client, text: string): Promise<Hit[]> =>
    (await by.query<{ globalSearch: Hit[] }>('query ($text: String!) { globalSearch(text: $text) { kind id title detail } }', { text }))
      .globalSearch;

  it('S-2.1 finds requests by summary, initials, number and customer', async () => {
    const mark = unique('q');
    const request = await register(organisation.admin, { summary: `楼道照明${mark}`, newCustomer: { name: `慕容${mark}` } });
    const hit = { kind: 'REQUEST', id: request.id, title: request.summary, detail: expect.stringContaining(request.number) as string };
    for (const text of [`照明${mark}`, `ldzm${mark}`, `loudaozhaoming${mark}`, request.number, `慕容${mark}`, ` ${request.number} `]) {
      expect([text, await find(organisation.admin, text)]).toEqual([text, expect.arrayContaining([hit])]);
    }
  });

  it('S-2.1 finds customers, colleagues, departments and articles', async () => {
    const name = unique('欧阳');
    await register(organisation.admin, { newCustomer: { name, phone: '13612345678' } });
    const kinds = async (text: string) => (await find(organisation.admin, text)).map(({ kind }) => kind);
    expect(await find(organisation.admin, name)).toEqual(
      expect.arrayContaining([
        { kind: 'CUSTOMER', id: expect.stringMatching(/^cus_/) as string, title: name, detail: expect.stringContaining('5678') as string },
      ]),
    );
    expect(JSON.stringify(await find(organisation.admin, name))).not.toContain('13612345678');
    expect(await kinds('周岚')).toContain('MEMBER');
    expect(await kinds('zl')).toContain('MEMBER');
    expect(await kinds('居家')).toContain('DEPARTMENT');
    expect(await kinds('首接负责')).toContain('ARTICLE');
  });

  it('S-2.1 shows only what the caller may see, and nothing of other organisations', async () => {
    const mark = unique('z');
    const inside = await register(organisation.admin, { summary: `井盖${mark}甲` });
    await register(organisation.admin, { summary: `井盖${mark}乙` });
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    const handler = await organisation.join('handler', 'living', '林峰');
    expect((await find(organisation.admin, `井盖${mark}`)).map(({ title }) => title).toSorted()).toEqual(
      [`井盖${mark}乙`, `井盖${mark}甲`].toSorted(),
    );
    expect((await find(handler.client, `井盖${mark}`)).map(({ title }) => title)).toEqual([`井盖${mark}甲`]);
    const other = await signUp();
    expect(await find(other.admin, `井盖${mark}`)).toEqual([]);
    expect(await find(other.admin, '  ')).toEqual([]);
    expect(await find(other.admin, `%_\\' or 1=1 --`)).toEqual([]);
  });
});
