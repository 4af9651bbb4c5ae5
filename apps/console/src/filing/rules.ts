import { type Recognised, recognise } from '@charter/regulation';
import type { LocalText } from '../shared/said';
import type { FilingArticle } from './filing';

/** An article of the rules as its form has it. */
export interface RuleValues {
  key: string;
  parentKey: string | null;
  level: string;
  label: string;
  title: string;
  body: string;
  carriesOut: string | null;
}

export function ruleValues({ key, parentKey, level, label, title, body, carriesOut }: FilingArticle): RuleValues {
  return { key, parentKey, level, label: label.zh, title: title?.zh ?? '', body: body?.zh ?? '', carriesOut };
}

/** A new article behind another, with the number that is next where the numbers of the text can be counted. */
export function newRule(behind: RuleValues | undefined, count: number): RuleValues {
  const key = `n${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const level = behind?.level ?? 'article';
  return { key, parentKey: behind?.parentKey ?? null, level, label: behind ? '' : `${count + 1}.`, title: '', body: '', carriesOut: null };
}

/** The articles found in a text that was pasted, with the title it names; nothing of the text is lost. */
export function rulesIn(text: string): { title: string; rules: RuleValues[] } {
  const found: Recognised[] = recognise(text);
  const rules = found.flatMap(({ nodes, leftovers }) => [
    ...nodes.map(({ key, parent, level, label, title = '', body = '' }) => ({
      key,
      parentKey: parent ?? null,
      level,
      label,
      title,
      body,
      carriesOut: null,
    })),
    ...leftovers
      .filter(({ kind }) => kind === 'front' || kind === 'signature')
      .map((leftover, place) => ({
        key: `rest-${place + 1}`,
        parentKey: null,
        level: 'article',
        label: '',
        title: '',
        body: leftover.text.trim(),
        carriesOut: null,
      })),
  ]);
  return { title: found[0]?.title ?? '', rules: renamed(rules) };
}

/** Several texts in one may use a key twice. */
function renamed(rules: readonly RuleValues[]): RuleValues[] {
  const used = new Set<string>();
  return rules.map((rule) => {
    let { key } = rule;
    for (let number = 2; used.has(key); number += 1) key = `${rule.key}-t${number}`;
    used.add(key);
    return { ...rule, key };
  });
}

/** Takes an article out; what stood below it stands where it stood. */
export function without(rules: readonly RuleValues[], key: string): RuleValues[] {
  const gone = rules.find((rule) => rule.key === key);
  return rules
    .filter((rule) => rule.key !== key)
    .map((rule) => (rule.parentKey === key ? { ...rule, parentKey: gone?.parentKey ?? null } : rule));
}

/** The text in the form of the API; a translation stays only where what it translates did. */
export function rulesInput(rules: readonly RuleValues[], before: readonly FilingArticle[]): object[] {
  const known = new Map(before.map((article) => [article.key, article]));
  return rules.map(({ key, parentKey, level, label, title, body, carriesOut }) => {
    const old = known.get(key);
    return {
      key,
      parentKey,
      level,
      label: typedText(label, old?.label) ?? { zh: '', en: undefined },
      title: typedText(title, old?.title),
      body: typedText(body, old?.body),
      carriesOut,
    };
  });
}

/** What was typed, with its translation where it has one still; nothing when it is empty. */
export function typedText(text: string, before?: LocalText | null): { zh: string; en: string | undefined } | null {
  const zh = text.trim();
  if (zh === '') return null;
  return { zh, en: before?.zh === zh ? (before.en ?? undefined) : undefined };
}
