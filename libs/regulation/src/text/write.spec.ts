import fc from 'fast-check';
import { hanNumeral } from './numeral';
import { recognise } from './recognise';
import type { RecognisedNode } from './recognised';
import { write } from './write';

type Drawn = Pick<RecognisedNode, 'level' | 'label' | 'title' | 'body'> & { depth: number };

const word = fc.constantFrom('总则', '受理', '派单', '回访', '监督检查', '服务用语', '考核', '收费公示', '档案管理', '附则');
const sentence = fc.constantFrom(
  '服务人员应当佩戴工牌。',
  '诉求在2个工作日内办结，办结后回访。',
  '不得推诿、敷衍；违者通报。',
  '每月由质量部抽检一次，结果公示。',
  '本中心工作时间为8:30至17:30。',
);
const piece = fc.constantFrom('佩戴工牌；', '使用规范用语；', '当日登记；', '2小时内派单；');

const ITEMS = [
  (number: number) => `（${hanNumeral(number)}）`,
  (number: number) => `${number}.`,
  (number: number) => `（${number}）`,
  (number: number) => `${number}）`,
  (number: number) => String.fromCharCode(0x245f + number),
  (number: number) => `${number}、`,
];

interface Plan {
  chapters: { title: string; articles: { title: string | undefined; body: string; items: string[][] }[] }[];
  styles: readonly [number, number];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  chapters: fc.array(
    fc.record({
      title: word,
      articles: fc.array(
        fc.record({
          title: fc.option(word, { nil: undefined }),
          body: sentence,
          items: fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  styles: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 2 }).map(([outer = 0, inner = 1]) => [outer, inner] as const),
});

/** The tree of a plan: chapters, articles counted through, items and items of items. */
function treeOf({ chapters, styles }: Plan): Drawn[] {
  let count = 0;
  return chapters.flatMap(({ title, articles }, index): Drawn[] => [
    { depth: 0, level: 'chapter', label: `第${hanNumeral(index + 1)}章`, title },
    ...articles.flatMap((each): Drawn[] => {
      count += 1;
      return [
        { depth: 1, level: 'article', label: `第${hanNumeral(count)}条`, ...(each.title ? { title: each.title } : {}), body: each.body },
        ...each.items.flatMap(([own = '', ...below], place): Drawn[] => [
          { depth: 2, level: 'item', label: ITEMS[styles[0]]!(place + 1), body: own },
          ...below.map((body, inner): Drawn => ({ depth: 3, level: 'item', label: ITEMS[styles[1]]!(inner + 1), body })),
        ]),
      ];
    }),
  ]);
}

/** The same tree as nodes, to be written. */
function nodesOf(tree: readonly Drawn[]): RecognisedNode[] {
  const open: string[] = [];
  return tree.map(({ depth, ...node }, index) => {
    open.length = depth;
    const parent = open.at(-1);
    open.push(`n${index}`);
    return { key: `n${index}`, ...(parent ? { parent } : {}), ...node, from: 0, to: 0 };
  });
}

function drawn(nodes: readonly RecognisedNode[]): Drawn[] {
  const depths = new Map<string, number>();
  return nodes.map(({ key, parent, level, label, title, body }) => {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(key, depth);
    return { depth, level, label, ...(title ? { title } : {}), ...(body ? { body } : {}) };
  });
}

describe('P-1.3: writing and recognising', () => {
  it('are inverse to each other for every tree of chapters, articles and two kinds of items', () => {
    fc.assert(
      fc.property(plan, (made) => {
        const tree = treeOf(made);
        const text = write([{ title: '服务管理制度', nodes: nodesOf(tree), leftovers: [], from: 0, to: 0 }]);
        const again = recognise(text);
        expect(again.map(({ title }) => title)).toEqual(['服务管理制度']);
        expect(drawn(again[0]?.nodes ?? [])).toEqual(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('keep several regulations apart', () => {
    fc.assert(
      fc.property(fc.array(plan, { minLength: 2, maxLength: 4 }), (plans) => {
        const trees = plans.map(treeOf);
        const text = write(trees.map((tree) => ({ title: '服务管理制度', nodes: nodesOf(tree), leftovers: [], from: 0, to: 0 })));
        expect(recognise(text).map(({ nodes }) => drawn(nodes))).toEqual(trees);
      }),
      { numRuns: 100 },
    );
  });
});
