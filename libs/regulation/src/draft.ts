import type { Text } from '@charter/kernel';

/**
 * States of a draft (P-1.1 修订稿): it is written, reviewed, and published or discarded. What a published version is, in force
 * or not, follows from its dates and is no state of the draft.
 */
export const DRAFT_STATES = ['drafting', 'inReview', 'approved', 'published', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export const DRAFT_ACTIONS = ['edit', 'merge', 'submit', 'approve', 'return', 'publish', 'discard'] as const;
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** Who may: whoever drafts, whoever reviews, whoever publishes. */
export type DraftRight = 'create' | 'review' | 'publish';

interface Step {
  right: DraftRight;
  from: readonly DraftState[];
  to: DraftState;
  name: Text;
  /** Something must be wrong with nothing. */
  sound?: true;
}

export const DRAFT_STEPS: Record<DraftAction, Step> = {
  edit: { right: 'create', from: ['drafting'], to: 'drafting', name: { zh: '修改', en: 'Edit' } },
  merge: { right: 'create', from: ['drafting'], to: 'drafting', name: { zh: '并入新版', en: 'Merge the newer version' } },
  submit: { right: 'create', from: ['drafting'], to: 'inReview', name: { zh: '送审', en: 'Send to review' }, sound: true },
  approve: { right: 'review', from: ['inReview'], to: 'approved', name: { zh: '审阅通过', en: 'Approve' }, sound: true },
  return: { right: 'review', from: ['inReview', 'approved'], to: 'drafting', name: { zh: '退回', en: 'Return' } },
  publish: { right: 'publish', from: ['approved'], to: 'published', name: { zh: '发布', en: 'Publish' }, sound: true },
  discard: { right: 'create', from: ['drafting', 'inReview', 'approved'], to: 'discarded', name: { zh: '作废', en: 'Discard' } },
};

export const DRAFT_STATE_NAMES: Record<DraftState, Text> = {
  drafting: { zh: '起草中', en: 'drafting' },
  inReview: { zh: '审阅中', en: 'in review' },
  approved: { zh: '已通过审阅', en: 'approved' },
  published: { zh: '已发布', en: 'published' },
  discarded: { zh: '已作废', en: 'discarded' },
};

/** What decides over a step besides the right to it. */
export interface DraftSituation {
  state: DraftState;
  /** How many faults the check of the whole draft found. */
  problems: number;
  /** Another version was published since the draft was begun. */
  behind: boolean;
  /** Nothing differs from the version it was begun from. */
  unchanged: boolean;
}

/** Why a step is not possible now; nothing when it is. */
export function obstacles(action: DraftAction, { state, problems, behind, unchanged }: DraftSituation): Text[] {
  const step = DRAFT_STEPS[action];
  if (!step.from.includes(state)) return [wrongState(step, state)];
  if (action === 'merge') return behind ? [] : [{ zh: '没有更新的版本。', en: 'There is no newer version.' }];
  if (!step.sound) return [];
  return [
    ...(unchanged ? [{ zh: '还没有改动任何内容。', en: 'Nothing has been changed yet.' }] : []),
    ...(problems > 0 ? [{ zh: `还有 ${problems} 处需要改正。`, en: `Still to be mended: ${problems}.` }] : []),
    ...(behind ? [{ zh: '起草期间发布了新版，请先并入新版。', en: 'A newer version was published meanwhile; merge it first.' }] : []),
  ];
}

function wrongState({ name, from }: Step, state: DraftState): Text {
  const names = (language: 'zh' | 'en') => from.map((each) => DRAFT_STATE_NAMES[each][language] ?? '');
  return {
    zh: `现在是“${DRAFT_STATE_NAMES[state].zh}”，只有“${names('zh').join('”或“')}”才能${name.zh}。`,
    en: `It is ${DRAFT_STATE_NAMES[state].en ?? ''} now; one can ${(name.en ?? '').toLowerCase()} only while ${names('en').join(' or ')}.`,
  };
}
