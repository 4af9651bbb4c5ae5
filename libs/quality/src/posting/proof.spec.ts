import { canonicalPosting } from './proof';

const content = {
  number: 'GS-20261123-0001',
  kind: 'standards',
  title: { zh: '服务标准', en: 'Service standards' },
  body: { en: 'Text', zh: '正文' },
  regulationVersion: 3,
  opensAt: '2026-11-23T02:00:00.000Z',
  endsAt: '2026-11-30T16:00:00.000Z',
} as const;

describe('Q-2.4 the canonical text of a posting', () => {
  it('is one text whatever order its parts came in', () => {
    expect(canonicalPosting({ ...content, body: { zh: '正文', en: 'Text' } })).toBe(canonicalPosting(content));
    expect(canonicalPosting(content)).toBe(
      '{"body":{"en":"Text","zh":"正文"},"endsAt":"2026-11-30T16:00:00.000Z","kind":"standards","number":"GS-20261123-0001","opensAt":"2026-11-23T02:00:00.000Z","regulationVersion":3,"title":{"en":"Service standards","zh":"服务标准"}}',
    );
  });

  it.each(['number', 'opensAt', 'endsAt'] as const)('is another with another %s', (part) =>
    expect(canonicalPosting({ ...content, [part]: 'x' })).not.toBe(canonicalPosting(content)),
  );
});
