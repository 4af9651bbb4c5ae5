import { type Recognised, type RecognisedNode, headingDepth } from '@charter/regulation';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { type Block, blocksOf, runsOf } from './blocks';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5];
/** Faces that Word has wherever it is installed; others put their own in place. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAVY = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
/** Twentieths of a point: an indentation of two Chinese characters. */
const STEP = 440;

/** A regulation as a Word document, with the headings Word makes its own table of contents of. */
export async function docxOf(regulation: Recognised): Promise<Buffer> {
  const depths = depthsOf(regulation.nodes);
  const document = new Document({
    title: regulation.title,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { line: 360, after: 80 } } },
        title: {
          run: { font: HEAVY, size: 36, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 320 } },
        },
        ...Object.fromEntries(
          HEADINGS.map((_, place) => [
            `heading${place + 1}`,
            {
              run: { font: HEAVY, size: place === 0 ? 28 : 24, bold: true, color: '000000' },
              paragraph: { spacing: { before: place === 0 ? 320 : 160, after: 80 } },
            },
          ]),
        ),
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: regulation.title, heading: HeadingLevel.TITLE }),
          ...regulation.nodes.flatMap((node) => nodeParts(node, depths.get(node.key) ?? 0)),
        ],
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}

function depthsOf(nodes: readonly RecognisedNode[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { key, parent } of nodes) depths.set(key, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1);
  return depths;
}

function nodeParts(node: RecognisedNode, depth: number): (Paragraph | Table)[] {
  const { label, title = '', body = '', level } = node;
  const heading = headingDepth(node);
  const blocks = blocksOf(body);
  const indent = level === 'item' || level === 'paragraph' ? { left: STEP * Math.max(0, depth - 1) } : {};
  if (heading > 0) {
    const style = HEADINGS[Math.min(HEADINGS.length, heading - 1) - 1] ?? HeadingLevel.HEADING_5;
    return [
      new Paragraph({ text: [label, title].filter(Boolean).join(' '), heading: style }),
      ...blocks.map((block) => part(block, indent)),
    ];
  }
  const [first, ...rest] = blocks;
  const opens = title === '' && first?.kind === 'text';
  const runs = [
    new TextRun({ text: label, bold: level === 'article' }),
    ...(title ? [new TextRun({ text: ` ${title}`, bold: true })] : []),
    ...(opens ? [new TextRun(' '), ...textRuns(first.text)] : []),
  ];
  return [new Paragraph({ children: runs, indent }), ...(opens ? rest : blocks).map((block) => part(block, indent))];
}

function part(block: Block, indent: { left?: number }): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block.rows);
  const children = textRuns(block.text);
  return block.kind === 'bullet' ? new Paragraph({ children, bullet: { level: 0 } }) : new Paragraph({ children, indent });
}

function tableOf(rows: readonly string[][]): Table {
  const cell = (text: string) => new TableCell({ children: [new Paragraph({ children: textRuns(text) })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
  });
}

function textRuns(text: string): TextRun[] {
  return runsOf(text).map((run) => new TextRun(run));
}
