import { anyone } from '../frame/client';
import { signUp } from '../frame/organisation';

interface Node {
  key: string;
  level: string;
  label: string;
  title: string | null;
  body: string | null;
}

interface Started {
  regulations: { id: string; title: string; inForce: { number: number; articles: Node[]; provisions: { kind: string; key: string }[] } }[];
  departments: { totalCount: number };
}

const STARTED = `{ regulations { id title inForce { number articles { key level label title body } provisions { kind key } } }
  departments { totalCount } }`;

const COVERAGE = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { regulationCoverage(regulationId: $id, from: $from, to: $to) {
  articles { key state } loose { key } } }`;

const DAY = 86_400_000;

const CASES: [template: string, kind: string, title: string, article: string, procedures: string[]][] = [
  ['process', 'property', '服务流程管理制度', '六项原则', []],
  ['customer', 'company', '客户关系管理制度', '客户分类', []],
  ['quality', 'other', '服务质量监控与改进制度', '剔除规则', []],
  ['community', 'community', '社区服务管理制度', '定期评议', []],
  ['special', 'eldercare', '特殊群体服务管理制度', '按计划服务', ['care-procedure']],
];

describe('O-1 model regulations', () => {
  it.each(CASES)('O-1 %s founds an organisation whose regulation is read back whole', async (code, kind, title, article, procedures) => {
    const { templates } = await anyone.query<{ templates: { code: string; kinds: string[]; articleCount: number; itemCount: number }[] }>(
      '{ templates { code kinds articleCount itemCount } }',
    );
    const offered = templates.find((template) => template.code === code);
    expect(offered?.kinds).toContain(kind);

    const { admin } = await signUp({ template: code, kind });
    const { regulations, departments } = await admin.query<Started>(STARTED);
    expect(regulations.map((regulation) => regulation.title)).toEqual([title]);
    const { id, inForce } = regulations[0]!;
    const articles = inForce.articles.filter(({ level }) => level === 'article');
    expect(articles).toHaveLength(offered?.articleCount ?? 0);
    expect(articles.map((node) => node.title)).toContain(article);
    expect(articles[0]?.label).toBe('第一条');
    expect(articles.every(({ body }) => (body ?? '').length > 5)).toBe(true);
    expect(inForce.provisions.filter((provision) => provision.kind === 'serviceItem')).toHaveLength(offered?.itemCount ?? 0);
    expect(
      inForce.provisions
        .filter((provision) => provision.kind === 'procedure')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(
      [
        'appeal-procedure',
        'complaint-procedure',
        'finding-procedure',
        'improvement-procedure',
        'request-procedure',
        'sanction-procedure',
        ...procedures,
      ].toSorted(),
    );
    expect(departments.totalCount).toBeGreaterThanOrEqual(8);

    const period = { id, from: new Date(Date.now() - DAY).toISOString(), to: new Date(Date.now() + DAY).toISOString() };
    const { regulationCoverage } = await admin.query<{
      regulationCoverage: { articles: { key: string; state: string }[]; loose: { key: string }[] };
    }>(COVERAGE, period);
    expect(new Set(regulationCoverage.articles.map(({ state }) => state))).toEqual(new Set(['IDLE', 'GUIDANCE']));
    expect(regulationCoverage.loose).toEqual([]);
  });

  it('O-1 a kind of organisation is offered first what was made for it', async () => {
    const { templates } = await anyone.query<{ templates: { code: string; kinds: string[] }[] }>('{ templates { code kinds } }');
    const first = (kind: string) => templates.find(({ kinds }) => kinds.includes(kind))?.code;
    expect(['community', 'eldercare', 'property', 'company', 'other'].map(first)).toEqual([
      'community',
      'special',
      'process',
      'process',
      'process',
    ]);
  });
});
