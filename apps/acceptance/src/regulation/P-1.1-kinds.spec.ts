import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';

interface Saved {
  draft: {
    provisions: { kind: string; key: string; text: string; body: Record<string, unknown> }[];
    problems: { place: string; message: string }[];
  };
}

const SAVED = `draft { problems { place message } provisions { kind key text
  body { __typename ... on SegmentBody { rule segmentOrder: order byHand entitlements { zh en } contactIntervalDays examples { name { zh } given { name value } expected } } } } }`;
const LOYAL = { order: 7, rule: 'service.requests >= 3', entitlements: { zh: '优先回访', en: 'called first' }, contactIntervalDays: 90 };

describe('P-1.1 provisions of every kind are made, checked and taken out alike', () => {
  let organisation: Organisation;
  let draftId: string;
  beforeEach(async () => {
    organisation = await signUp();
    const begun = await organisation.admin.done<{ draft: { id: string } }>(
      'regulationDraftCreate',
      { regulationId: organisation.regulationId },
      'draft { id }',
    );
    draftId = begun.draft.id;
  });

  const save = async (body: object, more: object = {}) => {
    const input = { draftId, key: 'loyal', name: { zh: '常客', en: 'Regulars' }, body: { segment: body }, ...more };
    const { draft } = await organisation.admin.done<Saved>('regulationDraftProvisionSave', input, SAVED);
    return { draft, saved: draft.provisions.find(({ kind, key }) => kind === 'segment' && key === 'loyal') };
  };
  const ofSegment = ({ problems }: Saved['draft']) =>
    problems.filter(({ place }) => place === 'segment/loyal').map(({ message }) => message);

  it('P-1.1 a definition is read back as it was given, typed, with what it leaves out, and told in words', async () => {
    const { draft, saved } = await save(LOYAL);
    expect(present(saved, 'segment').body).toMatchObject({
      __typename: 'SegmentBody',
      rule: 'service.requests >= 3',
      segmentOrder: 7,
      byHand: false,
      entitlements: LOYAL.entitlements,
      contactIntervalDays: 90,
      examples: [],
    });
    expect(saved?.text).toMatch(/常客.*90 天.*优先回访/);
    expect(ofSegment(draft)).toEqual([]);
  });

  it('P-1.1 what is given replaces the old value, null takes it away, what is left out stays', async () => {
    await save(LOYAL);
    const { saved } = await save({ contactIntervalDays: null, order: 8 });
    expect(present(saved, 'segment').body).toMatchObject({ segmentOrder: 8, contactIntervalDays: null, rule: 'service.requests >= 3' });
  });

  it('P-1.1 examples are run: one that does not hold is named with what came out', async () => {
    const example = (expected: string) => ({ name: { zh: '三次' }, given: [{ name: 'service.requests', value: '3' }], expected });
    const { draft: wrong } = await save({ ...LOYAL, examples: [example('no')] });
    expect(ofSegment(wrong)).toEqual([expect.stringMatching(/示例.*“三次”应得“no”，实际得“yes”/)]);
    const { draft: right } = await save({ ...LOYAL, examples: [example('yes')] });
    expect(ofSegment(right)).toEqual([]);
  });

  it('P-1.1 a rule that is none is told at its place, and keeps the draft from review', async () => {
    const { draft } = await save({ ...LOYAL, rule: 'visits >= 3' });
    expect(ofSegment(draft)).toEqual([expect.stringMatching(/^归入条件：.*visits/)]);
    const refusal = await organisation.admin.refused('regulationDraftSubmit', { id: draftId });
    expect(refusal.code).toBe('RULE_VIOLATION');
  });

  it('P-1.1 what is no value of its part is refused in words at once', async () => {
    const refusal = await organisation.admin.refused('regulationDraftProvisionSave', {
      draftId,
      key: 'loyal',
      name: { zh: '常客' },
      body: { segment: { ...LOYAL, order: 0 } },
    });
    expect(refusal).toMatchObject({ code: 'FIELD_INVALID', field: ['body', 'segment', 'order'], message: expect.stringContaining('次序') });
  });

  it('P-1.1 a reference to nothing is told; the provision can be taken out again', async () => {
    const occasion = { draftId, key: 'birthday', name: { zh: '生日' } };
    const referring = { when: 'BIRTHDAY', daysBefore: 0, template: 'no-such-message', segments: ['nobody'] };
    const input = { ...occasion, body: { occasion: referring } };
    const { draft } = await organisation.admin.done<Saved>('regulationDraftProvisionSave', input, SAVED);
    const messages = draft.problems.filter(({ place }) => place === 'occasion/birthday').map(({ message }) => message);
    expect(messages).toEqual(expect.arrayContaining([expect.stringContaining('no-such-message'), expect.stringContaining('nobody')]));
    const gone = { ...occasion, retire: true, body: { occasion: {} } };
    const after = await organisation.admin.done<Saved>('regulationDraftProvisionSave', gone, SAVED);
    expect(after.draft.problems.filter(({ place }) => place.startsWith('occasion/'))).toEqual([]);
  });
});
