import { begun, corrected, draftOf } from './correcting';

const node = (key: string, level: string, label: string, body: string | null, more: object = {}) => ({
  key,
  parentKey: null,
  level,
  label,
  title: null,
  body,
  fromLine: 1,
  toLine: 1,
  suggestions: [],
  ...more,
});

const regulation = {
  title: '服务制度',
  nodes: [
    node('text', 'PARAGRAPH', '', '制定本制度。'),
    node('c1', 'CHAPTER', '第一章', null, { title: '总则' }),
    node('a1', 'ARTICLE', '第一条', '2个工作日内办结。', { parentKey: 'c1' }),
  ],
  leftovers: [],
};

describe('P-1.3: the text under correction', () => {
  it('takes steps back one by one, letters typed in a row as one', () => {
    const start = begun(regulation);
    const typed = ['甲', '甲乙'].reduce((state, text) => corrected(state, { do: 'write', key: 'a1', field: 'body', text }), start);
    const raised = corrected(typed, { do: 'level', keys: new Set(['a1']), level: 'chapter' });
    expect(raised.nodes[2]).toMatchObject({ body: '甲乙', level: 'chapter', parent: undefined });
    const back = corrected(raised, { do: 'undo' });
    expect(back.nodes[2]).toMatchObject({ body: '甲乙', level: 'article', parent: 'c1' });
    expect(corrected(back, { do: 'undo' }).nodes).toEqual(start.nodes);
    expect(corrected(start, { do: 'undo' })).toEqual(start);
  });

  it('becomes a draft that keeps the keys of articles it had and names what bears no number', () => {
    const known = [{ key: 'limits', level: 'article', label: '第九条', title: null, body: '2个工作日内办结。' }];
    expect(draftOf(begun(regulation), known as never, new Set(['a1']))).toEqual({
      title: { zh: '服务制度' },
      articles: [
        { key: 'text', level: 'paragraph', label: { zh: '序言' }, body: { zh: '制定本制度。' }, guidance: true },
        { key: 'c1', level: 'chapter', label: { zh: '第一章' }, title: { zh: '总则' }, guidance: true },
        { key: 'limits', parentKey: 'c1', level: 'article', label: { zh: '第一条' }, body: { zh: '2个工作日内办结。' }, guidance: false },
      ],
    });
  });

  it('is in both languages when it is written in English', () => {
    const english = { title: 'Rules', nodes: [node('a1', 'ARTICLE', 'Article 1', 'Be kind.')], leftovers: [] };
    expect(draftOf(begun(english), [], new Set())).toMatchObject({ title: { zh: 'Rules', en: 'Rules' } });
  });
});
