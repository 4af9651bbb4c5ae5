import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Recognised, type RecognisedNode, headingDepth } from '@charter/regulation';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Block, blocksOf, runsOf } from './blocks';

/** Noto Sans (思源黑体, SIL Open Font License) lies among the packages; only the characters that are used are put into the file. */
const FONTS = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const REGULAR = join(FONTS, 'NotoSansHans-Regular.otf');
const BOLD = join(FONTS, 'NotoSansHans-Bold.otf');

const SIZES = [18, 14, 12, 11];
/** Points. */
const STEP = 20;

/** A regulation as a PDF of A4 pages with its own font, the same on every machine. */
export function pdfOf(regulation: Recognised): Promise<Buffer> {
  pdfmake.setFonts({ Noto: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD } });
  // the document names no address; whoever wrote one into a text must not make the server call it
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === REGULAR || path === BOLD);
  return pdfmake.createPdf(definitionOf(regulation)).getBuffer();
}

function definitionOf({ title, nodes }: Recognised): TDocumentDefinitions {
  const depths = new Map<string, number>();
  for (const { key, parent } of nodes) depths.set(key, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1);
  return {
    info: { title },
    pageSize: 'A4',
    pageMargins: [64, 64, 64, 64],
    defaultStyle: { font: 'Noto', fontSize: 10.5, lineHeight: 1.45 },
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'center', fontSize: 8.5, color: '#666666' }),
    content: [
      { text: title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 20] },
      ...nodes.flatMap((node) => partsOf(node, depths.get(node.key) ?? 0)),
    ],
  };
}

function partsOf(node: RecognisedNode, depth: number): Content[] {
  const { label, title = '', body = '', level } = node;
  const heading = headingDepth(node);
  const blocks = blocksOf(body);
  const left = level === 'item' || level === 'paragraph' ? STEP * Math.max(0, depth - 1) : 0;
  if (heading > 0) return [headOf(node, heading), ...blocks.map((block) => partOf(block, left))];
  const [first, ...rest] = blocks;
  const opens = title === '' && first?.kind === 'text';
  const runs = [
    { text: `${label}  `, bold: level === 'article' },
    ...(title ? [{ text: title, bold: true }] : []),
    ...(opens ? runsOf(first.text) : []),
  ];
  return [{ text: runs, margin: [left, 0, 0, 4] }, ...(opens ? rest : blocks).map((block) => partOf(block, left))];
}

function headOf({ label, title = '' }: RecognisedNode, depth: number): Content {
  return {
    text: [label, title].filter(Boolean).join('  '),
    bold: true,
    fontSize: SIZES[depth - 1] ?? 10.5,
    margin: [0, depth === 2 ? 14 : 8, 0, 4],
    headlineLevel: depth,
  };
}

function partOf(block: Block, left: number): Content {
  if (block.kind === 'table') {
    const [head = []] = block.rows;
    return { table: { headerRows: 1, widths: head.map(() => '*'), body: block.rows }, margin: [left, 2, 0, 6] };
  }
  const text = runsOf(block.text);
  return block.kind === 'bullet' ? { ul: [{ text }], margin: [left, 0, 0, 2] } : { text, margin: [left, 0, 0, 4] };
}
