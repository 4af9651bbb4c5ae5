import type { Text } from '@charter/kernel';
import type { Article } from './article';
import { type TextFault, checkArticles } from './check';
import { type ArticleDifference, compareArticles } from './compare';

/**
 * States of the implementing rules of a department (实施细则, P-1.2): written, filed with head office (备案), returned or
 * accepted. Whether accepted ones wait, are in force or were superseded follows from the dates.
 */
export const FILING_STATES = ['drafting', 'filed', 'returned', 'accepted', 'inForce', 'superseded', 'withdrawn', 'repealed'] as const;
export type FilingState = (typeof FILING_STATES)[number];

export const FILING_ACTIONS = ['edit', 'lookOver', 'file', 'recall', 'accept', 'return', 'revise', 'withdraw', 'repeal'] as const;
export type FilingAction = (typeof FILING_ACTIONS)[number];

/** Who may: whoever drafts for the department, whoever files for it, whoever decides at head office. */
export type FilingRight = 'create' | 'file' | 'review';

interface Step {
  right: FilingRight;
  from: readonly FilingState[];
  /** The state it leads to; it stays as it is where there is none. */
  to?: 'drafting' | 'filed' | 'returned' | 'accepted' | 'withdrawn' | 'repealed';
  name: Required<Text>;
  /** A reason has to be given. */
  reason?: true;
}

export const FILING_STEPS: Record<FilingAction, Step> = {
  edit: { right: 'create', from: ['drafting', 'returned'], to: 'drafting', name: { zh: '修改', en: 'Edit' } },
  lookOver: {
    right: 'create',
    from: ['drafting', 'returned', 'accepted', 'inForce'],
    name: { zh: '确认已核对', en: 'Looked over' },
  },
  file: { right: 'file', from: ['drafting', 'returned'], to: 'filed', name: { zh: '报备', en: 'File' } },
  recall: { right: 'file', from: ['filed'], to: 'drafting', name: { zh: '取回修改', en: 'Take back' } },
  accept: { right: 'review', from: ['filed'], to: 'accepted', name: { zh: '准予备案', en: 'Accept' } },
  return: { right: 'review', from: ['filed'], to: 'returned', name: { zh: '退回', en: 'Return' }, reason: true },
  revise: { right: 'create', from: ['accepted', 'inForce'], name: { zh: '修订', en: 'Revise' } },
  withdraw: {
    right: 'file',
    from: ['drafting', 'returned', 'filed', 'accepted'],
    to: 'withdrawn',
    name: { zh: '撤销', en: 'Withdraw' },
    reason: true,
  },
  repeal: { right: 'file', from: ['inForce'], to: 'repealed', name: { zh: '废止', en: 'Repeal' }, reason: true },
};

export const FILING_STATE_NAMES: Record<FilingState, Required<Text>> = {
  drafting: { zh: '起草中', en: 'drafting' },
  filed: { zh: '待审核', en: 'filed' },
  returned: { zh: '已退回', en: 'returned' },
  accepted: { zh: '待生效', en: 'accepted, not in force yet' },
  inForce: { zh: '施行中', en: 'in force' },
  superseded: { zh: '已被替代', en: 'superseded' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  repealed: { zh: '已废止', en: 'repealed' },
};

/** What decides over a step besides the right to it. */
export interface FilingSituation {
  state: FilingState;
  /** How many faults the check of the text found. */
  problems: number;
  /** The parent regulation has changed or dropped an article they refer to, and nobody has looked them over since. */
  outdated: boolean;
  /** A revision of them is under way. */
  underRevision: boolean;
}

/** Why a step is not possible now; nothing when it is. */
export function filingObstacles(action: FilingAction, situation: FilingSituation): Required<Text>[] {
  const { state, problems, outdated, underRevision } = situation;
  const step = FILING_STEPS[action];
  if (!step.from.includes(state)) return [wrongState(step, state)];
  if (action === 'lookOver' && !outdated) return [{ zh: '所依据的条款没有变化，不需要核对。', en: 'Nothing they refer to has changed.' }];
  if (action === 'revise' && underRevision) return [{ zh: '已有一份修订正在办理。', en: 'A revision of them is under way already.' }];
  if (action !== 'file') return [];
  return [
    ...(problems > 0 ? [{ zh: `还有 ${problems} 处需要改正。`, en: `Still to be mended: ${problems}.` }] : []),
    ...(outdated
      ? [{ zh: '上级制度的有关条款已变，请先核对。', en: 'Articles they refer to have changed; look the rules over first.' }]
      : []),
  ];
}

function wrongState({ name, from }: Step, state: FilingState): Required<Text> {
  const names = (language: 'zh' | 'en') => from.map((each) => FILING_STATE_NAMES[each][language]);
  return {
    zh: `现在是“${FILING_STATE_NAMES[state].zh}”，只有“${names('zh').join('”或“')}”才能${name.zh}。`,
    en: `The rules are ${FILING_STATE_NAMES[state].en} now; "${name.en}" is possible only while ${names('en').join(' or ')}.`,
  };
}

/** An article of implementing rules; `carriesOut` is the key of the parent's article that it carries out. */
export type ImplementingArticle = Article & { carriesOut?: string };

/** What keeps a text from being filed: a tree that is none, nothing to read, or an article of the parent that is not there. */
export function checkFiling(articles: readonly ImplementingArticle[], parent: readonly Article[]): TextFault[] {
  const known = new Set(parent.map(({ key }) => key));
  const lost = articles.flatMap(({ key, carriesOut }) =>
    carriesOut !== undefined && !known.has(carriesOut)
      ? [
          {
            key,
            message: {
              zh: '所依据的条款在上级制度中已经没有，请改选或清除。',
              en: 'The article it carries out is gone; choose another one or none.',
            },
          },
        ]
      : [],
  );
  const empty = articles.length === 0 ? [{ key: '', message: { zh: '还没有条款。', en: 'There are no articles yet.' } }] : [];
  return [...empty, ...checkArticles(articles), ...lost];
}

/**
 * What became of the articles that rules refer to, and of what stands below them, between two versions of the parent: the
 * rules are to be looked over again when there is any. A new number or place alone is none.
 */
export function changedBasis(keys: Iterable<string>, before: readonly Article[], after: readonly Article[]): ArticleDifference[] {
  const concerned = new Set(keys);
  for (const text of [before, after])
    for (const { key, parent } of text) if (parent !== undefined && concerned.has(parent)) concerned.add(key);
  return compareArticles(before, after).filter(
    ({ key, before: old, after: current }) => concerned.has(key) && (!old || !current || wordsOf(old) !== wordsOf(current)),
  );
}

function wordsOf({ title, body }: Article): string {
  return JSON.stringify([title?.zh, title?.en, body?.zh, body?.en]);
}
