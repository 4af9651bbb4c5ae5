import { changedParts, itemDraft, itemInput } from './item';
import type { ServiceItemBody } from './regulation';

const chinese = {
  __typename: 'ServiceItemBody',
  summary: '水电小修',
  audience: '本社区居民',
  documents: ['身份证', '房屋证明'],
  steps: ['申请', '上门'],
  feeUnit: '次',
  feeBasis: '收费公示表',
  feeAmount: '30.00',
  public: true,
} as unknown as ServiceItemBody;
const english = { ...chinese, summary: 'Small repairs', documents: ['Identity card', 'Proof of residence'] } as ServiceItemBody;
const draft = itemDraft(chinese, english);

it('tells a missing translation from a text', () => {
  expect(draft.texts.summary).toEqual({ zh: '水电小修', en: 'Small repairs' });
  expect(draft.texts.audience).toEqual({ zh: '本社区居民', en: '' });
});

it('an untouched draft changes nothing', () => {
  expect(changedParts(draft, draft)).toEqual([]);
  expect(itemInput(draft, draft)).toEqual({});
});

it('sends only what changed, lists as pairs of lines', () => {
  const after = { ...draft, feeAmount: '20.00', texts: { ...draft.texts, documents: { zh: '身份证\n\n', en: 'Identity card' } } };
  expect(itemInput(draft, after)).toEqual({ feeAmount: '20.00', documents: [{ zh: '身份证', en: 'Identity card' }] });
});
