import { PATTERNS, plainSigns } from './personal';
import { type ColumnHolds, cellsOf, cellsOfRow } from './table';

/**
 * A list of persons as the public may read it (脱敏): of names the first character, of numbers their ends, of addresses
 * nothing below the street. Columns are known by their headings; numbers are masked wherever they stand.
 */
export function maskPersonal(markdown: string): string {
  const lines = plainSigns(markdown).split('\n');
  const masked = new Map<number, string[]>();
  for (const { text, holds, line, column } of cellsOf(lines.join('\n'))) {
    const row = masked.get(line) ?? cellsOfRow(lines[line] ?? '');
    if (holds) row[column] = MASKS[holds](text);
    masked.set(line, row);
  }
  for (const [line, row] of masked) lines[line] = `| ${row.join(' | ')} |`;
  return lines.map((line) => maskNumbers(maskLabelled(line))).join('\n');
}

/** Numbers of persons hidden in any text, such as an objection that is shown with its answer. */
export function maskNumbers(text: string): string {
  return plainSigns(text)
    .replace(PATTERNS.identity, (found) => ends(found, 3, 2))
    .replace(PATTERNS.card, (found) => ends(found, 4, 2))
    .replace(PATTERNS.phone, (found) => ends(found, 3, 2))
    .replace(PATTERNS.email, (found) => ends(found, 1, 0))
    .replace(PATTERNS.address, '****');
}

const MASKS: Readonly<Record<ColumnHolds, (text: string) => string>> = {
  name: (text) => (text.includes('*') ? text : first(text)),
  phone: (text) => (text === '' || text.includes('*') ? text : ends(text, 3, 2)),
  identity: (text) => (text === '' || text.includes('*') ? text : ends(text, 3, 2)),
  address: (text) => (text === '' || text.includes('*') ? text : `${/^.*?[区县镇乡街道路村](?=.)/u.exec(text)?.[0] ?? ''}****`),
};

function first(name: string): string {
  const [head = '', ...rest] = Array.from(name);
  return head + '*'.repeat(rest.length);
}

function ends(text: string, head: number, tail: number): string {
  const signs = Array.from(text.replace(/[ -]/g, ''));
  if (signs.length <= head + tail) return `${signs[0] ?? ''}****`;
  return `${signs.slice(0, head).join('')}****${tail > 0 ? signs.slice(-tail).join('') : ''}`;
}

function maskLabelled(line: string): string {
  return line.replace(
    /((?:姓名|户主|监护人|申请人|联系人)[:：]\s*)(\p{Script=Han}{2,4})(?![\p{Script=Han}*])/gu,
    (_, label: string, name: string) => label + first(name),
  );
}
