import { type Organisation, signUp } from '../frame/organisation';
import { form } from '../frame/portal';
import { answersTo, intake, register } from '../frame/request';

describe('S-4.2 every item has its own form', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const answered = (...answers: [string, string][]) => answers.map(([code, value]) => ({ code, value }));

  it('S-4.2 staff and residents are asked the same questions, each in its language', async () => {
    const FIELDS = 'fields { code label hint type required options { code name } }';
    const staff = await organisation.admin.query<{ serviceItems: { key: string; fields: object[] }[] }>(
      `{ serviceItems { key ${FIELDS} } }`,
    );
    const portal = await organisation.visitor.query<{ items: { key: string; fields: object[] }[] }>(`{ items { key ${FIELDS} } }`);
    expect(portal.items).toEqual(staff.serviceItems.map(({ key, fields }) => ({ key, fields })));
    const repair = staff.serviceItems.find(({ key }) => key === 'home-repair')!;
    expect(repair.fields).toMatchObject([
      {
        code: 'place',
        label: '维修部位',
        type: 'choice',
        required: true,
        options: expect.arrayContaining([{ code: 'water', name: '水管龙头' }]),
      },
      { code: 'visitTime', label: '方便上门的时间', type: 'text', required: false },
    ]);
  });

  it('S-4.2 the answers are kept and read in words', async () => {
    const answers = answered(['visitTime', '周六上午'], ['place', 'drain']);
    const { id } = await register(organisation.admin, { item: 'home-repair', answers });
    const read = async (language: string) =>
      (
        await organisation.admin
          .with({ 'accept-language': language })
          .query<{ request: { answers: { code: string; label: string; value: string }[] } }>(
            'query ($id: ID!) { request(id: $id) { answers { code label value } } }',
            { id },
          )
      ).request.answers;
    expect(await read('zh')).toEqual([
      { code: 'place', label: '维修部位', value: '下水疏通' },
      { code: 'visitTime', label: '方便上门的时间', value: '周六上午' },
    ]);
    expect(await read('en')).toMatchObject([{ label: 'What needs repair', value: 'Drain' }, { label: 'When may we come' }]);
  });

  it.each<[string, string, [string, string][], string, string]>([
    ['a required question left out', 'home-repair', [], 'FIELD_REQUIRED', 'place'],
    ['a required question answered with blanks', 'home-repair', [['place', '  ']], 'FIELD_REQUIRED', 'place'],
    ['a choice that is none', 'home-repair', [['place', 'roof']], 'FIELD_INVALID', 'place'],
    [
      'a question nobody asked',
      'home-repair',
      [
        ['place', 'water'],
        ['colour', 'red'],
      ],
      'FIELD_INVALID',
      'colour',
    ],
    [
      'a date that is none',
      'residence-permit',
      [
        ['kind', 'first'],
        ['livingSince', '2026-02-30'],
      ],
      'FIELD_INVALID',
      'livingSince',
    ],
    [
      'a date in other words',
      'residence-permit',
      [
        ['kind', 'first'],
        ['livingSince', '去年三月'],
      ],
      'FIELD_INVALID',
      'livingSince',
    ],
    ['a text without end', 'consultation', [['topic', '长'.repeat(5001)]], 'FIELD_INVALID', 'topic'],
  ])('S-4.2 neither the desk nor the portal accepts %s', async (_, item, answers, code, question) => {
    const expected = { code, field: ['answers', question] };
    expect(await organisation.admin.refused('requestCreate', intake({ item, answers: answered(...answers) }))).toMatchObject(expected);
    expect(await organisation.visitor.refused('requestSubmit', form({ item, answers: answered(...answers) }))).toMatchObject(expected);
  });

  it('S-4.2 every item can be registered with its form filled in', async () => {
    const { serviceItems } = await organisation.admin.query<{ serviceItems: { key: string; channels: string[] }[] }>(
      '{ serviceItems { key channels } }',
    );
    for (const { key, channels } of serviceItems) {
      const request = await register(organisation.admin, {
        item: key,
        channel: channels[0],
        answers: await answersTo(organisation.admin, key),
      });
      expect([key, request.state.code]).toEqual([key, 'registered']);
      expect(request.promisedAt).not.toBeNull();
    }
  });
});
