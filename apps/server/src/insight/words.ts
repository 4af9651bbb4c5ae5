import { type GrantVerdict, type Language, type Text, inLanguage } from '@charter/kernel';
import { SCOPE_NAMES } from '../organisation';

const HOLDS: Required<Text> = { zh: '成立', en: 'holds' };
const HOLDS_NOT: Required<Text> = { zh: '不成立', en: 'does not hold' };
const HIDDEN: Required<Text> = { zh: '内容你无权查看', en: 'you may not see what it reads' };

/** What whoever asks may be told: names of what they see, and comparisons of what they read. */
interface Asking {
  nameOf: (id: string) => string | undefined;
  readable: (property: string) => boolean;
}

const NOTHING: Required<Text> = { zh: '（空）', en: '(nothing)' };

/** One permission and its condition in words: "本部门及下级：记录属于“平安建设部”，不在其中。" */
export function verdictInWords(verdict: GrantVerdict, { nameOf, readable }: Asking, action: Text, language: Language): string {
  const { grant, givesAction } = verdict;
  const name = inLanguage(action, language);
  if (!givesAction) return language === 'en' ? `Does not include "${name}".` : `不包含“${name}”。`;
  if (grant.scope === 'all') return language === 'en' ? 'Reaches all records.' : '范围是全部记录。';
  return grant.scope === 'rule' ? ruleInWords(verdict, readable, language) : scopeInWords(verdict, nameOf, language);
}

function scopeInWords({ grant, property, recordValue, reaches }: GrantVerdict, nameOf: Asking['nameOf'], language: Language): string {
  const scope = inLanguage(SCOPE_NAMES[grant.scope], language);
  if (property === undefined) return language === 'en' ? `"${scope}" does not exist here.` : `这类记录没有“${scope}”的范围。`;
  const value = recordValue === null ? inLanguage(NOTHING, language) : (nameOf(recordValue) ?? '—');
  if (language === 'en') return `Reaches ${scope}; the record has "${value}", which is ${reaches ? '' : 'not '}among them.`;
  return `范围是${scope}；记录的值是“${value}”，${reaches ? '在范围内' : '不在范围内'}。`;
}

/** A rule with each of its comparisons: which hold and which do not. */
function ruleInWords({ grant, reaches, comparisons }: GrantVerdict, readable: Asking['readable'], language: Language): string {
  const parts = comparisons.map(({ text, holds, property }) => {
    const outcome = readable(property) ? (holds ? HOLDS : HOLDS_NOT) : HIDDEN;
    return `${text} — ${inLanguage(outcome, language)}`;
  });
  const all = parts.join(language === 'en' ? '; ' : '；');
  if (language === 'en') return `Reaches what fits the rule ${grant.rule ?? ''}. The record ${reaches ? 'fits' : 'does not fit'}: ${all}.`;
  return `范围是符合规则的记录：${grant.rule ?? ''}。这条记录${reaches ? '符合' : '不符合'}：${all}。`;
}

/** The answer in a sentence. */
export function summaryInWords(allowed: boolean, names: { member: string; record: string; action: string }, language: Language): string {
  const { member, record, action } = names;
  if (language === 'en') return `${member} ${allowed ? 'may' : 'may not'} "${action}": ${record}`;
  return allowed ? `${member}可以对“${record}”进行“${action}”。` : `${member}不能对“${record}”进行“${action}”。`;
}
