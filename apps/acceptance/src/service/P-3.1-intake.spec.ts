import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, intake, look, register } from '../frame/request';

describe('P-3.1 intake', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  describe('finding the customer while typing', () => {
    const ids: Record<string, string> = {};
    beforeAll(async () => {
      const people = [
        { name: '欧阳春晓', phone: '13811112222' },
        { name: '欧春梅', phone: '13811113333' },
        { name: '单雄信', phone: '021-55556666' },
      ];
      for (const person of people) {
        const { customer } = await organisation.admin.done<{ customer: { id: string } }>('customerCreate', person, 'customer { id }');
        ids[person.name] = customer.id;
      }
    });

    const find = async (search: string) => {
      const { client } = await desk();
      const { customers } = await client.query<{ customers: { nodes: { id: string; name: string }[] } }>(
        'query ($search: String!) { customers(search: $search) { nodes { id name } } }',
        { search },
      );
      return customers.nodes.map(({ name }) => name).sort();
    };
    let atDesk: ReturnType<Organisation['join']> | undefined;
    const desk = () => (atDesk ??= organisation.join('dispatcher', 'reception', '陈静'));

    it.each([
      ['a part of the name', '春晓', ['欧阳春晓']],
      ['the whole name', '欧阳春晓', ['欧阳春晓']],
      ['pinyin', 'ouyangchunxiao', ['欧阳春晓']],
      ['pinyin with capitals and spaces', ' OuYang ', ['欧阳春晓']],
      ['initials', 'oycx', ['欧阳春晓']],
      ['the beginning of the pinyin', 'ou', ['欧春梅', '欧阳春晓']],
      ['a surname with a reading of its own', 'shanxiongxin', ['单雄信']],
      ['the whole phone number', '13811113333', ['欧春梅']],
      ['a phone number with hyphen', '021-55556666', ['单雄信']],
      ['a phone number with spaces', '138 1111 2222', ['欧阳春晓']],
      ['nobody’s name', 'zzz', []],
      ['a sign that means anything to a database', '%', []],
      ['another such sign', '_', []],
      ['a quote', "' or 1=1 --", []],
    ])('P-3.1 by %s', async (_, search, expected) => {
      expect(await find(search)).toEqual([...expected].sort());
    });

    it('P-3.1 a phone number on record warns of a duplicate and says whose it is; on purpose it is registered all the same', async () => {
      const person = { name: '欧阳小晓', phone: '13811112222' };
      const refusal = await organisation.admin.refused('requestCreate', intake({ newCustomer: person }));
      expect(refusal).toMatchObject({ __typename: 'DuplicateSuspected', code: 'DUPLICATE_SUSPECTED' });
      expect(refusal.candidates).toEqual([{ id: ids['欧阳春晓'], name: '欧阳春晓' }]);
      const request = await register(organisation.admin, { newCustomer: { ...person, allowDuplicate: true } });
      expect(request.customer!.name).toBe('欧阳小晓');
    });

    it('P-3.1 the customer who was found gets the request', async () => {
      const request = await register(organisation.admin, { newCustomer: undefined, customerId: ids['单雄信'] });
      expect(request.customer).toEqual({ id: ids['单雄信'], name: '单雄信' });
    });
  });

  it('P-3.1 the receipt has a number, the promised date and an address of its own', async () => {
    const one = await register(organisation.admin);
    const next = await register(organisation.admin);
    expect(one.number).toMatch(/^FW-\d{8}-\d{4,}$/);
    expect(Number(next.number.slice(12))).toBe(Number(one.number.slice(12)) + 1);
    expect(one.receiptUrl).toContain(`/${organisation.slug}/r/`);
    expect(Date.parse(one.promisedAt!)).toBeGreaterThan(Date.parse(one.registeredAt));
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($search: String!) { requests(search: $search) { nodes { id } } }',
      { search: one.number.toLowerCase() },
    );
    expect(requests.nodes).toEqual([{ id: one.id }]);
  });

  it('P-3.1 numbers stay unique and whole when many register at once', async () => {
    const fresh = await signUp();
    const requests = await Promise.all(Array.from({ length: 20 }, () => register(fresh.admin)));
    const serials = requests.map(({ number }) => Number(number.slice(12))).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  it.each<[string, { item: string; priority?: string; answers?: object[] }]>([
    ['ordinary', { item: 'consultation' }],
    ['urgent', { item: 'home-repair', priority: 'URGENT', answers: [{ code: 'place', value: 'water' }] }],
    ['an emergency', { item: 'consultation', priority: 'EMERGENCY' }],
  ])('P-3.1 what the preview promises is what the request gets: %s', async (_, input) => {
    const { requestPreview } = await organisation.admin.query<{
      requestPreview: { promise: string; promisedAt: string; priority: string; provision: { key: string }; department: { id: string } };
    }>(
      'query ($input: RequestPreviewInput!) { requestPreview(input: $input) { promise promisedAt priority provision { key } department { id } } }',
      {
        input: { item: input.item, priority: input.priority },
      },
    );
    const request = await register(organisation.admin, input);
    const handle = request.clocks.find(({ code }) => code === 'handle')!;
    expect(handle.limit).toBe(requestPreview.promise);
    expect(request.priority).toBe(requestPreview.priority);
    const apart = Date.parse(request.promisedAt!) - Date.parse(requestPreview.promisedAt);
    expect(Math.abs(apart)).toBeLessThan(60_000);
  });

  it('P-3.1 a department named at intake gets the request at once', async () => {
    const departmentId = organisation.department('living');
    const request = await register(organisation.admin, { departmentId });
    expect(request).toMatchObject({ state: { code: 'dispatched' }, department: { id: departmentId }, version: 2 });
    expect(request.timeline.map(({ action }) => action)).toEqual(['register', 'dispatch']);
  });

  it.each<[string, object, string, string[]]>([
    ['a summary', { summary: '   ' }, 'FIELD_REQUIRED', ['summary']],
    ['a summary of sensible length', { summary: '长'.repeat(201) }, 'FIELD_INVALID', ['summary']],
    ['a customer', { newCustomer: undefined }, 'FIELD_REQUIRED', ['customerId']],
    ['a customer with a name', { newCustomer: { name: '' } }, 'FIELD_REQUIRED', ['name']],
    ['a phone number that is one', { newCustomer: { name: '甲', phone: 'abc' } }, 'FIELD_INVALID', ['phone']],
    ['an item of the catalogue', { item: 'space-travel' }, 'FIELD_INVALID', ['item']],
  ])('P-3.1 nothing is registered without %s', async (_, wrong, code, field) => {
    const count = async () =>
      (await organisation.admin.query<{ requests: { totalCount: number } }>('{ requests { totalCount } }')).requests.totalCount;
    const before = await count();
    expect(await organisation.admin.refused('requestCreate', intake(wrong))).toMatchObject({ code, field });
    expect(await count()).toBe(before);
  });

  it('P-3.1 a mistake in the request leaves no new customer behind', async () => {
    await organisation.admin.refused('requestCreate', intake({ summary: ' ', newCustomer: { name: '没有留下' } }));
    const { customers } = await organisation.admin.query<{ customers: { totalCount: number } }>(
      '{ customers(search: "没有留下") { totalCount } }',
    );
    expect(customers.totalCount).toBe(0);
  });

  it('P-3.1 a mistake in the words can be corrected, and both are on record', async () => {
    const request = await register(organisation.admin, { summary: '楼到灯不亮' });
    await organisation.admin.done(
      'requestUpdate',
      { id: request.id, summary: '楼道灯不亮', expectedVersion: request.version },
      'request { id }',
    );
    const seen = (await look(organisation.admin, request)) as RequestView;
    expect(seen).toMatchObject({ summary: '楼道灯不亮', version: 2 });
    const { requests } = await organisation.admin.query<{ requests: { nodes: { history: { fields: object[] }[] }[] } }>(
      '{ requests(search: "loudaodengbuliang") { nodes { history { fields { field before after } } } } }',
    );
    expect(requests.nodes.flatMap(({ history }) => history.map(({ fields }) => fields))).toContainEqual([
      { field: 'summary', before: '楼到灯不亮', after: '楼道灯不亮' },
    ]);
  });

  it('P-3.1 who may not register cannot', async () => {
    const { client } = await organisation.join('auditor', 'supervision');
    expect(await client.mutationFailure('requestCreate', intake())).toBe('FORBIDDEN');
  });
});
