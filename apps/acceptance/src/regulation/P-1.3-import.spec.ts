import { address } from '../frame/client';
import { type Organisation, signUp } from '../frame/organisation';
import { wordRegulation } from '../frame/word';

interface Recognised {
  text: string;
  regulations: {
    title: string;
    nodes: {
      key: string;
      parentKey: string | null;
      level: string;
      label: string;
      title: string | null;
      body: string | null;
      fromLine: number;
      toLine: number;
      suggestions: { kind: string; words: string[]; amounts: { value: number; unit: string }[] }[];
    }[];
    leftovers: { kind: string; text: string }[];
  }[];
}

const RECOGNISED = `text regulations { title
  nodes { key parentKey level label title body fromLine toLine suggestions { kind words amounts { value unit } } }
  leftovers { kind text } }`;

const base64 = (content: Buffer | string) => Buffer.from(content).toString('base64');

describe('P-1.3 an organisation brings its regulation', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const recognised = async (input: object) => {
    const { regulations, text } = await organisation.admin.done<Recognised>('regulationRecognise', { ...input }, RECOGNISED);
    return { text, regulations };
  };

  it('P-1.3 a Word document is recognised with the numbers Word computes, what each article calls for, and nothing lost', async () => {
    const content = base64(await wordRegulation('阳光社区服务制度'));
    const { text, regulations } = await recognised({ file: { fileName: '制度.docx', content } });
    const [regulation] = regulations;
    expect(regulations).toHaveLength(1);
    expect(regulation?.title).toBe('阳光社区服务制度');
    expect(regulation?.nodes.map(({ level, label, title, body }) => [level, label, title, body])).toEqual([
      ['PARAGRAPH', '', null, '为做好服务，结合本中心实际，制定本制度。'],
      ['CHAPTER', '第一章', '总则', null],
      ['ARTICLE', '第一条', null, '本制度适用于全体工作人员。'],
      ['CHAPTER', '第二章', '办理', null],
      ['ARTICLE', '第一条', null, '诉求按下列时限办结：'],
      ['ITEM', '（一）', null, '普通诉求2个工作日内；'],
      ['ITEM', '（二）', null, '紧急诉求30分钟内到场。'],
    ]);
    expect(regulation?.leftovers).toEqual([{ kind: 'SIGNATURE', text: '阳光社区服务中心\n2026年11月20日' }]);
    expect(regulation?.nodes.at(-1)?.suggestions).toContainEqual({
      kind: 'LIMIT',
      words: ['30分钟内'],
      amounts: [{ value: 30, unit: 'MINUTES' }],
    });
    const lines = text.split('\n');
    for (const { label, fromLine } of regulation?.nodes ?? []) expect(lines[fromLine - 1]).toContain(label);
  });

  it('P-1.3 a text with several regulations gives each of them', async () => {
    const text =
      '篇一：《服务流程制度》（侧重于流程）\n第一条 当日派单。\n篇二：《服务考核制度》（侧重于考核）\n第一条 每件有效投诉扣5分。\n';
    const { regulations } = await recognised({ text });
    expect(regulations.map(({ title }) => title)).toEqual(['服务流程制度', '服务考核制度']);
    expect(regulations[1]?.nodes[0]?.suggestions.map(({ kind }) => kind)).toContain('SCHEME');
  });

  it('P-1.3 what was recognised becomes a draft of the regulation', async () => {
    const { regulations } = await recognised({
      text: '服务制度\n第一章 总则\n第一条 为规范服务，制定本制度。\n（一）便民；\n（二）公平。\n',
    });
    const articles = regulations[0]?.nodes.map(({ key, parentKey, level, label, title, body }) => ({
      key,
      parentKey,
      level: level.toLowerCase(),
      label: { zh: label },
      ...(title ? { title: { zh: title } } : {}),
      ...(body ? { body: { zh: body } } : {}),
    }));
    const { draft } = await organisation.admin.done<{ draft: { articles: { label: { zh: string }; parentKey: string | null }[] } }>(
      'regulationDraftCreate',
      { regulationId: organisation.regulationId, title: { zh: '服务制度' }, articles },
      'draft { articles { label { zh } parentKey } }',
    );
    expect(draft.articles.map(({ label, parentKey }) => ({ label: label.zh, parentKey }))).toEqual([
      { label: '第一章', parentKey: null },
      { label: '第一条', parentKey: 'c1' },
      { label: '（一）', parentKey: 'a1' },
      { label: '（二）', parentKey: 'a1' },
    ]);
  });

  it('P-1.3 a file that cannot be read is refused with the way out, in the language of the caller', async () => {
    const refused = (by: Organisation['admin'], content: string) =>
      by.refused('regulationRecognise', { file: { fileName: '制度.doc', content } });
    const old = base64(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]));
    expect(await refused(organisation.admin, old)).toMatchObject({ field: ['content'], message: expect.stringContaining('另存为 .docx') });
    const english = organisation.admin.with({ 'accept-language': 'en' });
    expect((await refused(english, base64('%PDF-1.4'))).message).toContain('save it as .docx');
    expect((await refused(english, base64(Buffer.alloc(2_000_001, 'a')))).message).toContain('2 MB');
    expect(await organisation.admin.refused('regulationRecognise', { text: ' ' })).toMatchObject({ field: ['text'] });
  });

  it('P-1.3 only who may draft the regulation has a text recognised', async () => {
    const staff = await organisation.join('handler', 'living');
    expect(await staff.client.mutationFailure('regulationRecognise', { text: '第一条 甲' })).toBe('FORBIDDEN');
  });

  it('P-1.3 any version and revision is a file in either language, and brought in again it is the same', async () => {
    const { regulation } = await organisation.admin.query<{ regulation: { inForce: { id: string; title: string; articles: object[] } } }>(
      'query ($id: ID!) { regulation(id: $id) { inForce { id title articles { label title body } } } }',
      { id: organisation.regulationId },
    );
    const { id, title, articles } = regulation.inForce;
    const fetched = (by: Organisation['admin'], file: string) => fetch(`${address()}/regulations/${file}`, { headers: by.headers });
    for (const format of ['docx', 'md'] as const) {
      const answer = await fetched(organisation.admin, `${id}.${format}?language=zh`);
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`${title}.${format}`);
      const content = base64(Buffer.from(await answer.arrayBuffer()));
      const { regulations } = await recognised({ file: { fileName: `制度.${format}`, content } });
      expect(regulations.map((each) => each.title)).toEqual([title]);
      expect(regulations[0]?.nodes.map((node) => ({ label: node.label, title: node.title, body: node.body }))).toEqual(articles);
    }
    const english = await (await fetched(organisation.admin, `${id}.md?language=en`)).text();
    expect(english).toContain('Chapter 1');
    const pdf = await fetched(organisation.admin, `${id}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('P-1.3 nobody else finds a file, nor one of another kind', async () => {
    const { regulation } = await organisation.admin.query<{ regulation: { inForce: { id: string } } }>(
      'query ($id: ID!) { regulation(id: $id) { inForce { id } } }',
      { id: organisation.regulationId },
    );
    const stranger = await signUp();
    const status = async (headers: Record<string, string>, file: string) =>
      (await fetch(`${address()}/regulations/${file}`, { headers })).status;
    const { id } = regulation.inForce;
    expect(await status(stranger.admin.headers, `${id}.md`)).toBe(404);
    expect(await status({}, `${id}.md`)).toBe(404);
    expect(await status(organisation.admin.headers, `${id}.exe`)).toBe(404);
    expect(await status(organisation.admin.headers, `${id}.md`)).toBe(200);
  });
});
