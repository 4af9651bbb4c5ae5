import { LANGUAGES, inLanguage } from '@charter/kernel';
import { type Recognised, printable, recognise } from '@charter/regulation';
import { templates } from '@charter/templates';
import { readFile } from '../file/readFile';
import { docxOf } from './docx';
import { pdfOf } from './pdf';

/** What makes the tree, by places instead of keys. */
function drawn({ nodes }: Pick<Recognised, 'nodes'>) {
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  return nodes.map(({ parent, level, label, title, body }) => [parent && places.get(parent), level, label, title, body]);
}

const cases = templates.flatMap((template) => LANGUAGES.map((language) => ({ template, language, name: `${template.code} ${language}` })));

const table = '| 事项 | 时限 |\n| --- | --- |\n| 咨询 | 1个工作日 |';
const mixed = printable(
  { zh: '混合制度' },
  [
    { key: 'a1', level: 'article', label: { zh: '第一条' }, body: { zh: `时限如下：\n${table}\n- 逾期的说明理由` }, guidance: false },
    { key: 'i1', parent: 'a1', level: 'item', label: { zh: '（一）' }, body: { zh: '当日**派单**；' }, guidance: false },
    { key: 'i2', parent: 'a1', level: 'item', label: { zh: '（二）' }, title: { zh: '回访' }, body: { zh: '件件回访。' }, guidance: false },
  ],
  'zh',
);

describe('P-1.3: a regulation as a Word document', () => {
  it.each(cases)('comes back as the same tree: $name', async ({ template, language }) => {
    const printed = printable(template.regulation.title, template.articles, language);
    const again = recognise(await readFile(await docxOf(printed)));
    expect(again.map(({ title }) => title)).toEqual([inLanguage(template.regulation.title, language)]);
    expect(drawn(again[0] as Recognised)).toEqual(drawn(printed));
  });

  it('keeps tables, bullets and items', async () => {
    const [again] = recognise(await readFile(await docxOf(mixed)));
    expect(again?.nodes.map(({ level, label, title }) => [level, label, title])).toEqual([
      ['article', '第一条', undefined],
      ['item', '（一）', undefined],
      ['item', '（二）', '回访'],
    ]);
    expect(again?.nodes[0]?.body).toContain(table);
    expect(again?.nodes[0]?.body).toContain('- 逾期的说明理由');
  });
});

describe('P-1.3: a regulation as PDF', () => {
  it('is a file of pages with its font inside', async () => {
    const pdf = (await pdfOf(mixed)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf).toMatch(/\/FontFile3/);
    expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansHans/);
  });
});
