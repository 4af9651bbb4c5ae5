import type { Text } from '@charter/kernel';
import { type Cell, cellsOf } from './table';
import { LIKELY_SURNAMES } from './surname';

/** Kinds of personal data a text may hold. */
export const PERSONAL_KINDS = {
  identity: { zh: '证件号码', en: 'ID number' },
  card: { zh: '银行卡号', en: 'bank card number' },
  phone: { zh: '电话号码', en: 'phone number' },
  email: { zh: '邮箱', en: 'e-mail address' },
  address: { zh: '详细住址', en: 'home address' },
  name: { zh: '姓名', en: 'name' },
} as const satisfies Record<string, Required<Text>>;
export type PersonalKind = keyof typeof PERSONAL_KINDS;

/** Personal data found in a text, and whether a reason can let it stand. */
export interface PersonalFinding {
  kind: PersonalKind;
  excerpt: string;
  /** It may never be shown; other findings can be confirmed with a reason. */
  never: boolean;
}

const NEVER: readonly PersonalKind[] = ['identity', 'card'];

/** Numbers are found with the spaces and hyphens people write in them. */
export const PATTERNS: Readonly<Record<Exclude<PersonalKind, 'name'>, RegExp>> = {
  identity: /(?<![\d*])[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/g,
  card: /(?<![\d*])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/g,
  phone: /(?<![\d*])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?[2-9]\d{6,7})(?!\d)/g,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  address:
    /[\d一二三四五六七八九十百]+(?:号楼|栋|幢|号院|座)[\d一二三四五六七八九十百]+(?:单元[\d一二三四五六七八九十百]+)?(?:室|户|号)?|\d+单元\d+(?:室|户)?/g,
};

/** Full-width digits and letters as ordinary ones; everything else, such as Chinese punctuation, stays. */
export const plainSigns = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＠＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * What a text tells of persons. In a list of persons nothing of it can be confirmed: it has to be masked. Elsewhere a number
 * may be meant for the public, such as that of the service desk, so a reason lets it stand.
 */
export function personalData(text: string, { ofPersons }: { ofPersons: boolean }): PersonalFinding[] {
  const plain = plainSigns(text);
  const taken: [number, number][] = [];
  const found: PersonalFinding[] = [];
  for (const [kind, pattern] of Object.entries(PATTERNS) as [Exclude<PersonalKind, 'name'>, RegExp][]) {
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      // a bank card is no phone number as well
      if (taken.some(([begin, end]) => from < end && begin < to)) continue;
      taken.push([from, to]);
      found.push({ kind, excerpt: match[0], never: ofPersons || NEVER.includes(kind) });
    }
  }
  const names = namesIn(plain, ofPersons).map(({ name, certain }): PersonalFinding => ({
    kind: 'name',
    excerpt: name,
    never: ofPersons && certain,
  }));
  return distinct([...found, ...names]);
}

const NAME_AFTER_LABEL = /(?:姓名|户主|监护人|申请人|联系人)[：:]\s*(\p{Script=Han}{2,4})(?![\p{Script=Han}*])/gu;
const WHOLE_NAME = /^\p{Script=Han}{2,4}$/u;

/** Names in a column of names or after a label are certain; in a list of persons whatever looks like one is asked about. */
function namesIn(text: string, ofPersons: boolean): { name: string; certain: boolean }[] {
  const cells = cellsOf(text);
  const certain = [
    ...cells.filter(({ holds, text: cell }) => holds === 'name' && isWholeName(cell)).map(({ text: name }) => name),
    ...[...text.matchAll(NAME_AFTER_LABEL)].map(([, name = '']) => name),
  ];
  const likely = ofPersons ? [...cells.filter(isUnlabelled).map(({ text: cell }) => cell), ...listItems(text)].filter(looksLikeName) : [];
  return [...certain.map((name) => ({ name, certain: true })), ...likely.map((name) => ({ name, certain: false }))];
}

const isUnlabelled = ({ holds }: Cell) => holds === undefined;
const isWholeName = (text: string) => WHOLE_NAME.test(text) || /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(text);
const looksLikeName = (text: string) => WHOLE_NAME.test(text) && text.length <= 3 && LIKELY_SURNAMES.includes(text[0] ?? ' ');

function listItems(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*(?:[-*+]|\d+[.、)])\s*(\S+)\s*$/.exec(line)?.[1] ?? []);
}

function distinct(findings: readonly PersonalFinding[]): PersonalFinding[] {
  const seen = new Map<string, PersonalFinding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.excerpt}`;
    const known = seen.get(key);
    seen.set(key, known ? { ...known, never: known.never || finding.never } : finding);
  }
  return [...seen.values()];
}
