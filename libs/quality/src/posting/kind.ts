import type { Text } from '@charter/kernel';

/** What can be posted to the public (公示, Q-2.4), in the order people look for it. */
export const POSTING_KINDS = {
  regulation: { zh: '服务制度', en: 'Regulation' },
  standards: { zh: '服务标准', en: 'Service standards' },
  catalogue: { zh: '服务目录与收费', en: 'Services and fees' },
  report: { zh: '质量报告', en: 'Quality report' },
  appraisal: { zh: '考核结果', en: 'Appraisal results' },
  review: { zh: '评议结果', en: "Residents' review" },
  list: { zh: '名单', en: 'List of persons' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Required<Text>>;

export type PostingKind = keyof typeof POSTING_KINDS;

/** Kinds that name persons: they must be masked, and are shown no longer than their period. */
const OF_PERSONS: readonly PostingKind[] = ['list'];

export const namesPersons = (kind: PostingKind): boolean => OF_PERSONS.includes(kind);

/** Kinds whose content is taken from what is in force and not written by hand. */
const FROM_THE_REGULATION: readonly PostingKind[] = ['regulation', 'standards', 'catalogue'];

export const isTakenFromRegulation = (kind: PostingKind): boolean => FROM_THE_REGULATION.includes(kind);
