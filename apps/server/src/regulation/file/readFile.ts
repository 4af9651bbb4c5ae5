import type { Text } from '@charter/kernel';
import { decoded } from '../../core/file/decoded';
import { refusedFile } from '../../core/file/refused';
import { readWord } from './word';

/** Bytes of a regulation's file. */
export const MOST_BYTES = 2_000_000;
/** The longest book of regulations has a tenth of that. */
const MOST_LINES = 30_000;

const PASTE: Required<Text> = { zh: '，或把内容复制粘贴到本页。', en: ', or paste its text on this page.' };

function refusal(zh: string, en: string) {
  return refusedFile({ zh: `${zh}${PASTE.zh}`, en: `${en}${PASTE.en}` });
}

/**
 * The text of a file: Word, Markdown or plain text in any usual encoding. What the file is its bytes say, not its name.
 *
 * @throws DomainError FILE_REFUSED
 */
export async function readFile(content: Buffer): Promise<string> {
  if (content.length === 0) throw refusal('文件是空的，请检查后重新选择', 'it is empty; choose another one');
  if (content.length > MOST_BYTES) throw refusal('文件超过 2 MB，请去掉图片后另存', 'it has more than 2 MB; save a copy without pictures');
  const start = content.subarray(0, 8);
  if (start.subarray(0, 2).toString('latin1') === 'PK') return readPacked(content);
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') throw oldFormat(content);
  if (start.subarray(0, 5).toString('latin1') === '%PDF-')
    throw refusal('这是 PDF。请用 Word 或 WPS 打开并另存为 .docx', 'this is a PDF; open it in Word or WPS and save it as .docx');
  return readPlain(content);
}

async function readPacked(content: Buffer): Promise<string> {
  const names = content.toString('latin1');
  if (!names.includes('word/') && /xl\/|ppt\/|content\.xml/.test(names))
    throw refusal('这不是 Word 文档。请另存为 .docx', 'this is no Word document; save it as .docx');
  return bounded(await readWord(content));
}

/** The container of Office before 2007, and of every Office file with a password. */
function oldFormat(content: Buffer): Error {
  const encrypted = content.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted
    ? refusal('文件加了密码。请在 Word 中取消密码后另存为 .docx', 'it has a password; remove it in Word and save it as .docx')
    : refusal('这是旧版 .doc 文件。请在 Word 或 WPS 中另存为 .docx', 'this is an old .doc file; save it as .docx in Word or WPS');
}

function readPlain(content: Buffer): string {
  const text = decoded(content);
  const odd = text.slice(0, 4000).match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (text.includes('\0') || odd > 8)
    throw refusal('只能导入 .docx、.md 和 .txt 文件。请另存为其中一种', 'only .docx, .md and .txt can be imported; save it as one of them');
  return bounded(text);
}

/** A text that is worth recognising and not more than one. @throws DomainError FILE_REFUSED */
export function bounded(text: string): string {
  if (text.trim() === '')
    throw refusal(
      '文件里没有文字（可能是扫描图片）。请先做文字识别',
      'it holds no text (it may be a scan); have its text recognised first',
    );
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw refusal('文字超过 2 MB，请分成几个文件', 'its text has more than 2 MB; split it into several files');
  // everybody else waits while a text is recognised
  if ((text.match(/[\n\r\u2028\u2029\v\f]/g)?.length ?? 0) > MOST_LINES)
    throw refusal(
      `文字超过 ${MOST_LINES} 行，请分成几个文件`,
      `its text has more than ${MOST_LINES.toLocaleString('en')} lines; split it and save each part as a file of its own`,
    );
  return text;
}
