import type { Language } from '@charter/kernel';
import { type Sheet, written } from '../core/sheet/sheet';
import type { Importer } from './importer';
import { MOST_ROWS, REMARK } from './table';

const WORDS = {
  title: { zh: '填写说明', en: 'How to fill it in' },
  required: { zh: '必填', en: 'required' },
  example: { zh: '例如', en: 'for example' },
  rows: { zh: '行数', en: 'Rows' },
  most: { zh: `一次最多 ${MOST_ROWS} 行`, en: `at most ${MOST_ROWS} at once` },
  blank: { zh: '空白单元格', en: 'Blank cells' },
  stays: { zh: '修改已有记录时，空白表示保持不变', en: 'leave what is on record as it is' },
} as const;

/** An empty file with the headings of one kind; a second sheet, or rows that are passed over, say what belongs where. */
export function templateOf({ name, columns }: Importer, format: 'xlsx' | 'csv', language: Language): Promise<Buffer> {
  const marks = columns.map(({ heading, note, example, required }): [string, string] => {
    const sentences = [required ? WORDS.required[language] : '', note[language], `${WORDS.example[language]} ${example[language]}`];
    return [heading[language], sentences.filter(Boolean).join(language === 'zh' ? '；' : '; ')];
  });
  marks.push([WORDS.blank[language], WORDS.stays[language]], [WORDS.rows[language], WORDS.most[language]]);
  const sheet: Sheet = {
    title: name[language],
    head: columns.map(({ heading, required }) => `${heading[language]}${required ? '*' : ''}`),
    rows: format === 'csv' ? marks.map(([heading, note]) => [`${REMARK} ${heading}: ${note}`]) : [],
    marks,
    marksTitle: WORDS.title[language],
    footed: false,
  };
  return written(sheet, format);
}
