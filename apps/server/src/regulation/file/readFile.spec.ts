import { DomainError, messageOf } from '@charter/kernel';
import { recognise } from '@charter/regulation';
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { zipSync } from 'fflate';
import { readFile } from './readFile';

const TEXT = '第一章 总则\n第一条 为规范服务，制定本制度。\n';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, place: number) => ({
  level: place,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

/** A document as offices write them: every number computed by Word, none of them typed. */
function numberedDocument(): Document {
  const numbered = (text: string, reference: string, place: number, instance = 0) =>
    new Paragraph({ text, numbering: { reference, level: place, instance } });
  return new Document({
    numbering: {
      config: [
        {
          reference: 'regulation',
          levels: [level(LevelFormat.CHINESE_COUNTING, '第%1章', 0), level(LevelFormat.CHINESE_COUNTING, '第%2条', 1)],
        },
        {
          reference: 'items',
          levels: [
            level(LevelFormat.CHINESE_COUNTING, '（%1）', 0),
            level(LevelFormat.DECIMAL, '%2.', 1),
            level(LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%3', 2),
          ],
        },
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•', 0)] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '客户服务管理制度', heading: HeadingLevel.TITLE }),
          numbered('总则', 'regulation', 0),
          numbered('为规范服务，制定本制度。', 'regulation', 1),
          new Paragraph({ children: [new TextRun('第二款另起'), new TextRun({ text: '一行。', bold: true })] }),
          numbered('受理', 'regulation', 0),
          numbered('受理渠道包括：', 'regulation', 1),
          numbered('电话；', 'items', 0),
          numbered('窗口：', 'items', 0),
          numbered('综合窗口；', 'items', 1),
          numbered('专项窗口；', 'items', 1),
          numbered('网络。', 'items', 0),
          numbered('记录保存期限如下：', 'regulation', 1),
          new Table({
            rows: [
              ['种类', '年限'],
              ['录音', '2年'],
            ].map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })),
          }),
          numbered('投诉单', 'bullets', 0),
          numbered('补充如下：', 'items', 0, 1),
        ],
      },
    ],
  });
}

const word = async (document: Document) => Buffer.from(await Packer.toBuffer(document));

async function refusalOf(content: Buffer): Promise<string> {
  const error = await readFile(content).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  if (!(error instanceof DomainError)) throw new Error('The file was taken');
  for (const language of ['zh', 'en'] as const)
    expect(messageOf(error.code, error.params, language)).toMatch(language === 'zh' ? /请|粘贴/ : /save|paste/i);
  return messageOf(error.code, error.params, 'zh');
}

describe('P-1.3: the text of a file', () => {
  it('is what Word shows, its computed numbers included', async () => {
    const text = await readFile(await word(numberedDocument()));
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '# 客户服务管理制度',
      '第一章 总则',
      '第一条 为规范服务，制定本制度。',
      '第二款另起一行。',
      '第二章 受理',
      '第一条 受理渠道包括：',
      '（一） 电话；',
      '（二） 窗口：',
      '1. 综合窗口；',
      '2. 专项窗口；',
      '（三） 网络。',
      '第二条 记录保存期限如下：',
      '| 种类 | 年限 |',
      '| --- | --- |',
      '| 录音 | 2年 |',
      '- 投诉单',
      expect.stringMatching(/^（[一四]） 补充如下：$/),
    ]);
  });

  it('is recognised like one that was typed', async () => {
    const [regulation] = recognise(await readFile(await word(numberedDocument())));
    expect(regulation?.title).toBe('客户服务管理制度');
    expect(regulation?.nodes.slice(0, 8).map(({ level: at, label }) => `${at} ${label}`)).toEqual([
      'chapter 第一章',
      'article 第一条',
      'chapter 第二章',
      'article 第一条',
      'item （一）',
      'item （二）',
      'item 1.',
      'item 2.',
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, the greater byte first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['GB18030', Buffer.from('b5dad2bbd5c220d7dcd4f20a', 'hex')],
  ])('is read in %s', async (_, content) => {
    const [regulation] = recognise(await readFile(content));
    expect(regulation?.nodes[0]).toMatchObject({ level: 'chapter', label: '第一章', title: '总则' });
  });
});

describe('P-1.3: a file that cannot be taken names the way out', () => {
  const packed = (parts: Record<string, string>) =>
    Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])), { level: 9 }));

  it.each([
    ['empty', Buffer.alloc(0), '空'],
    ['too large', Buffer.alloc(2_000_001, 65), '2 MB'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'PDF'],
    ['an old .doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), '.doc'],
    [
      'encrypted',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      '密码',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex'), '.docx、.md 和 .txt'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 word/document.xml'), '损坏'],
    ['a workbook', packed({ 'xl/workbook.xml': '<workbook/>' }), '不是 Word'],
    ['an archive without a document', packed({ 'word/other.xml': '<a/>' }), '损坏'],
    ['no XML inside', packed({ 'word/document.xml': 'hello' }), '损坏'],
    ['entities that unfold', packed({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), '损坏'],
    ['a bomb', packed({ 'word/document.xml': ' '.repeat(30_000_000) }), '过大'],
    ['macros', packed({ 'word/document.xml': '<a/>', 'word/vbaProject.bin': 'x' }), '宏'],
    ['declared macros', packed({ 'word/document.xml': '<a/>', '[Content_Types].xml': '<t>macroEnabled.main+xml</t>' }), '宏'],
    ['lines without end', Buffer.from('1.甲\n'.repeat(30_001)), '行'],
    ['only blanks', Buffer.from(' \n　\n'), '没有文字'],
  ])('%s', async (_, content, words) => {
    expect(await refusalOf(content)).toContain(words);
  });
});
