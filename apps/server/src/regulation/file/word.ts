import type { Text } from '@charter/kernel';
import { DOMParser, type Document, type Element, XMLSerializer, onErrorStopParsing } from '@xmldom/xmldom';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { refusedFile } from '../../core/file/refused';
import { unpacked } from '../../core/file/unpacked';
import { WordNumbering } from './numbering';
import { type WordElement, textOfDocument } from './wordText';

/** What a document may unfold to; its text has a tenth of that. */
const BOUNDS = {
  bytes: 24_000_000,
  parts: 3000,
  wanted: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.(?:xml|bin)|word\/_rels\/[^/]+\.rels)$/i,
};
/** Paragraphs of one document. */
const MOST_PARAGRAPHS = 60_000;

const BROKEN: Required<Text> = {
  zh: '文件已损坏或不是 Word 文档。请用 Word 或 WPS 打开后另存为 .docx，或把内容复制粘贴到本页。',
  en: 'it is broken or no Word document. Open it in Word or WPS and save it as .docx, or paste its text on this page.',
};
const TOO_LARGE: Required<Text> = {
  zh: '解压后过大。请另存一份只含文字的 .docx，或把内容复制粘贴到本页。',
  en: 'it unpacks to too much. Save a copy that holds text only, or paste its text on this page.',
};
const MACROS: Required<Text> = {
  zh: '文件带有宏，不能导入。请在 Word 中另存为“Word 文档（.docx）”后重试。',
  en: 'it holds macros. Save it in Word as "Word document (.docx)" and try again.',
};

/**
 * The text of a Word document as Markdown: headings, tables, and the numbers Word computes.
 *
 * @throws DomainError FILE_REFUSED
 */
export async function readWord(content: Buffer): Promise<string> {
  const parts = await unpacked(content, BOUNDS, { broken: BROKEN, tooLarge: TOO_LARGE });
  if (Object.keys(parts).some((name) => /vbaProject\.bin$/i.test(name)) || macroEnabled(parts)) throw refusedFile(MACROS);
  const main = parts['word/document.xml'];
  if (!main) throw refusedFile(BROKEN);
  const document = parsed(main);
  printNumbers(document, new WordNumbering(optional(parts, 'numbering'), optional(parts, 'styles')));
  parts['word/document.xml'] = Buffer.from(new XMLSerializer().serializeToString(document));
  return textOfDocument(await treeOf(Buffer.from(zipSync(withoutBinaries(parts), { level: 0 }))));
}

function macroEnabled(parts: Readonly<Record<string, Uint8Array>>): boolean {
  const listed = parts['[Content_Types].xml'];
  return listed !== undefined && /macroEnabled/i.test(Buffer.from(listed).toString('utf8'));
}

function withoutBinaries(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !/\.bin$/i.test(name)));
}

function optional(parts: Readonly<Record<string, Uint8Array>>, name: string): Document | undefined {
  const part = parts[`word/${name}.xml`];
  return part && parsed(part);
}

/** Office writes no document type; whoever does means entities that unfold. */
function parsed(part: Uint8Array): Document {
  const text = Buffer.from(part)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (/<!DOCTYPE/i.test(text)) throw refusedFile(BROKEN);
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
    if (!document.documentElement) throw new Error('No root');
    return document;
  } catch {
    throw refusedFile(BROKEN);
  }
}

/** Writes the number of each paragraph before its text, as somebody who typed it would have. */
function printNumbers(document: Document, numbering: WordNumbering): void {
  const paragraphs = Array.from(document.getElementsByTagName('w:p'));
  if (paragraphs.length > MOST_PARAGRAPHS) throw refusedFile(TOO_LARGE);
  for (const paragraph of paragraphs) {
    const label = numbering.labelOf(paragraph);
    if (label !== '') paragraph.insertBefore(runOf(document, label), firstOfText(paragraph));
  }
}

function firstOfText(paragraph: Element): Element['firstChild'] {
  const first = paragraph.firstChild;
  return first?.nodeName === 'w:pPr' ? first.nextSibling : first;
}

function runOf(document: Document, label: string): Element {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  return run;
}

/** The document as it is read before it would become a page; nothing of it is made into one. */
async function treeOf(buffer: Buffer): Promise<WordElement> {
  let tree: WordElement | undefined;
  const transformDocument = (document: WordElement): WordElement => {
    tree = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, externalFileAccess: false });
  } catch {
    throw refusedFile(BROKEN);
  }
  if (!tree) throw refusedFile(BROKEN);
  return tree;
}
