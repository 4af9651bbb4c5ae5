import { type Organisation, signUp, unique } from '../frame/organisation';
import { form, PUBLIC_REQUEST, receipt, submit, type Submitted } from '../frame/portal';
import { present } from '../frame/present';
import { type RequestView, intake, look, register } from '../frame/request';

describe('S-4.1 one intake for phone, web, window and visit', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const byNumber = async (number: string): Promise<RequestView> => {
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($n: String!) { requests(filter: { number: { eq: $n } }) { nodes { id } } }',
      {
        n: number,
      },
    );
    return present(await look(organisation.admin, present(requests.nodes[0], number)), number);
  };

  it('S-4.1 a form on the portal and a call give the same request but for the channel', async () => {
    const { request } = await submit(organisation.visitor, { summary: '同一件事', name: '郑爽朗', phone: '13522223333' });
    const byWeb = await byNumber(request.number);
    const byPhone = await register(organisation.admin, {
      summary: '同一件事',
      newCustomer: { name: '郑爽朗', phone: '13522223333', allowDuplicate: true },
    });
    expect([byWeb.channel, byPhone.channel]).toEqual(['WEB', 'PHONE']);
    const alike = ({ state, summary, priority, regulationVersion, clocks, department }: RequestView) => ({
      state,
      summary,
      priority,
      regulationVersion,
      department,
      limits: clocks.map(({ code, limit, state: clock }) => [code, limit, clock]),
    });
    expect(alike(byWeb)).toEqual(alike(byPhone));
    expect(byWeb.customer!.name).toBe('郑爽朗');
    expect(byWeb.timeline[0]).toMatchObject({ action: 'register', actorName: '客户' });
  });

  it.each(['PHONE', 'WINDOW', 'VISIT', 'WEB'])('S-4.1 the channel is recorded: %s', async (channel) => {
    const request = await register(organisation.admin, { channel });
    expect(request.channel).toBe(channel);
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($c: IntakeChannel!) { requests(filter: { channel: { eq: $c } }) { nodes { id } } }',
      { c: channel },
    );
    expect(requests.nodes).toContainEqual({ id: request.id });
  });

  it('S-4.1 an item is accepted by its own channels only', async () => {
    await organisation.amend('mediation', { serviceItem: { channels: ['WINDOW'] } });
    expect(await organisation.admin.refused('requestCreate', intake({ item: 'mediation' }))).toMatchObject({
      code: 'FIELD_INVALID',
      field: ['channel'],
    });
    expect(await organisation.visitor.refused('requestSubmit', form({ item: 'mediation' }))).toMatchObject({
      code: 'FIELD_INVALID',
      field: ['channel'],
    });
  });

  it('S-4.1 an item that is not public is neither shown nor accepted on the portal', async () => {
    await organisation.amend('legal-aid', { serviceItem: { public: false } });
    const { items, item } = await organisation.visitor.query<{ items: { key: string }[]; item: object | null }>(
      '{ items { key } item(key: "legal-aid") { key } }',
    );
    expect(items.map(({ key }) => key)).not.toContain('legal-aid');
    expect(item).toBeNull();
    expect(await organisation.visitor.refused('requestSubmit', form({ item: 'legal-aid' }))).toMatchObject({
      code: 'FIELD_INVALID',
      field: ['item'],
    });
  });

  it('S-4.1 a form sent twenty times at once is registered once', async () => {
    const idempotencyKey = unique('impatient-finger-');
    const input = { summary: `急性子 ${idempotencyKey}`, idempotencyKey };
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(organisation.visitor, input)));
    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(new Set(answers.map(({ request }) => request.number)).size).toBe(1);
    const { requests } = await organisation.admin.query<{ requests: { totalCount: number } }>(
      'query ($s: String!) { requests(search: $s) { totalCount } }',
      { s: idempotencyKey },
    );
    expect(requests.totalCount).toBe(1);
  });

  it('S-4.1 the same form sent again later answers the same receipt', async () => {
    const input = { idempotencyKey: unique('sent-once-more-') };
    const first = await submit(organisation.visitor, input);
    const again = await organisation.visitor.done<Submitted>('requestSubmit', form(input), `token ${PUBLIC_REQUEST}`);
    expect(again.token).toBe(first.token);
    expect(await receipt(organisation.visitor, first.token)).toEqual(first.request);
  });

  it('S-4.1 a person who comes again is the same customer; another name with that phone number is another', async () => {
    const phone = '13577778888';
    const one = await byNumber((await submit(organisation.visitor, { name: '白洁', phone })).request.number);
    const two = await byNumber((await submit(organisation.visitor, { name: '白洁', phone: '135 7777 8888' })).request.number);
    const other = await byNumber((await submit(organisation.visitor, { name: '白雪', phone })).request.number);
    expect(two.customer!.id).toBe(one.customer!.id);
    expect(other.customer!.id).not.toBe(one.customer!.id);
  });

  it.each<[string, object, string, string]>([
    ['a phone number', { phone: ' ' }, 'FIELD_REQUIRED', 'phone'],
    ['a phone number that is one', { phone: '12' }, 'FIELD_INVALID', 'phone'],
    ['a name', { name: ' ' }, 'FIELD_REQUIRED', 'name'],
    ['a summary', { summary: '' }, 'FIELD_REQUIRED', 'summary'],
    ['a key of its own', { idempotencyKey: 'short' }, 'FIELD_INVALID', 'idempotencyKey'],
  ])('S-4.1 the portal registers nothing without %s', async (_, wrong, code, field) => {
    expect(await organisation.visitor.refused('requestSubmit', form(wrong))).toMatchObject({ code, field: [field] });
  });

  it('S-4.1 the portal of an unknown address is none', async () => {
    const nobody = organisation.visitor.with({ 'x-tenant': unique('nobody') });
    const { organisation: shown } = await nobody.query<{ organisation: null }>('{ organisation { name } }');
    expect(shown).toBeNull();
    expect(await nobody.failure('{ items { key } }')).toBe('NOT_FOUND');
    expect(await nobody.mutationFailure('requestSubmit', form())).toBe('NOT_FOUND');
  });
});
