import type { Leftover, Marks, Recognised, RecognisedNode } from './recognised';

/** Writes regulations back as text: nothing but blanks and line ends differs from what was recognised (P-1.3). */
export function write(regulations: readonly Recognised[]): string {
  return regulations.map((regulation) => `${blocksOf(regulation).join('\n\n')}\n`).join('\n');
}

function blocksOf(regulation: Recognised): string[] {
  const { nodes } = regulation;
  // a subtitle is printed with the title
  const leftovers = regulation.leftovers.filter(({ kind }) => kind !== 'subtitle');
  const standing = new Map<number, string[]>();
  for (const { at, text } of leftovers) standing.set(at, [...(standing.get(at) ?? []), text]);
  const title = titleLine(regulation);
  return [
    ...(standing.get(-1) ?? []),
    ...(title ? [title] : []),
    ...nodes.flatMap((node, index) => [...(standing.get(index) ?? []), printed(node)]),
    ...behind(leftovers, nodes.length),
  ];
}

function behind(leftovers: readonly Leftover[], count: number): string[] {
  return leftovers.filter(({ at }) => at >= count && at >= 0).map(({ text }) => text);
}

function titleLine({ title, subtitle = '', marks: { before = '', between = '', after = '' } = {} }: Recognised): string {
  return `${before}${title}${between}${subtitle}${after}`;
}

/** A node as it is printed: label and title on a line, the text below; without a title the text follows the label. */
function printed({ label, title = '', body = '', marks = {} }: RecognisedNode): string {
  const gap = gapBehind(label);
  const head = headOf(label, title, marks);
  if (body === '') return head;
  const ownLine = title !== '' || Boolean(label && marks.after) || marks.before?.startsWith('#');
  return `${head}${ownLine ? '\n' : gap}${body}`;
}

function headOf(label: string, title: string, { before = '', between = '', after = '' }: Marks): string {
  const space = /^#+$/.test(before) ? ' ' : '';
  const gap = title && !between ? gapBehind(label) : '';
  return `${before}${space}${label}${between}${gap}${title}${after}`;
}

/** 一、 and （一） stand close to what they number, words and figures do not. */
function gapBehind(label: string): string {
  return label === '' || /[、）)①-⓿❶-❿㈠-㈩⑴-⒇]$/.test(label) ? '' : ' ';
}
