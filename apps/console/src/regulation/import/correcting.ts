import {
  type Corrected,
  type KnownArticle,
  keepKeys,
  labelsOf,
  mergedAbove,
  movedIn,
  movedOut,
  split,
  withLevel,
} from '@charter/regulation';
import type { Article } from '../regulation';

/** What an article calls for, as the API answers. */
export interface Suggestion {
  kind: string;
  words: string[];
}

export interface RecognisedNode {
  key: string;
  parentKey: string | null;
  level: string;
  label: string;
  title: string | null;
  body: string | null;
  fromLine: number;
  toLine: number;
  suggestions: Suggestion[];
}

export interface Leftover {
  kind: string;
  text: string;
  fromLine: number;
  toLine: number;
}

export interface RecognisedRegulation {
  title: string;
  nodes: RecognisedNode[];
  leftovers: Leftover[];
}

export interface Recognised {
  text: string;
  regulations: RecognisedRegulation[];
}

/** The text under correction: what it is now, and what it was before each step. */
export interface Correcting {
  title: string;
  nodes: readonly Corrected[];
  past: readonly { title: string; nodes: readonly Corrected[] }[];
  /** The field that is being typed into: letters typed one after the other are one step. */
  typing?: string | undefined;
}

export type Step =
  | { do: 'title'; title: string }
  | { do: 'write'; key: string; field: 'label' | 'title' | 'body'; text: string }
  | { do: 'level'; keys: ReadonlySet<string>; level: Corrected['level'] }
  | { do: 'in' | 'out' | 'merge'; keys: ReadonlySet<string> }
  | { do: 'split'; key: string; at: number }
  | { do: 'undo' }
  | { do: 'begin'; regulation: RecognisedRegulation };

/** Steps that can be taken back. */
const MOST_STEPS = 100;

export function begun({ title, nodes }: RecognisedRegulation): Correcting {
  return {
    title,
    past: [],
    nodes: nodes.map((node) => ({
      key: node.key,
      parent: node.parentKey ?? undefined,
      level: node.level.toLowerCase() as Corrected['level'],
      label: node.label,
      title: node.title ?? '',
      body: node.body ?? '',
      from: node.fromLine,
      to: node.toLine,
    })),
  };
}

/** The text after a step of whoever corrects it. */
export function corrected(state: Correcting, step: Step): Correcting {
  if (step.do === 'begin') return begun(step.regulation);
  if (step.do === 'undo') {
    const last = state.past.at(-1);
    return last ? { ...last, past: state.past.slice(0, -1) } : state;
  }
  const typing = typingOf(step);
  const goesOn = typing !== undefined && typing === state.typing;
  const past = goesOn ? state.past : [...state.past, { title: state.title, nodes: state.nodes }].slice(-MOST_STEPS);
  if (step.do === 'title') return { ...state, past, typing, title: step.title };
  return { ...state, past, typing, nodes: changed(state.nodes, step) };
}

function typingOf(step: Step): string | undefined {
  if (step.do === 'title') return 'title';
  return step.do === 'write' ? `${step.key} ${step.field}` : undefined;
}

function changed(nodes: readonly Corrected[], step: Exclude<Step, { do: 'title' | 'undo' | 'begin' }>): readonly Corrected[] {
  switch (step.do) {
    case 'write':
      return nodes.map((node) => (node.key === step.key ? { ...node, [step.field]: step.text } : node));
    case 'level':
      return withLevel(nodes, step.keys, step.level);
    case 'in':
      return movedIn(nodes, step.keys);
    case 'out':
      return movedOut(nodes, step.keys);
    case 'merge':
      return mergedAbove(nodes, step.keys);
    case 'split':
      return split(nodes, step.key, step.at);
  }
}

/** How deep each node stands. */
export function depthsOf(nodes: readonly Corrected[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { key, parent } of nodes) depths.set(key, parent === undefined ? 0 : (depths.get(parent) ?? -1) + 1);
  return depths;
}

/** A text in the language it is written in; Chinese is what the product falls back to. */
function worded(text: string, english: boolean): { zh: string; en: string | undefined } {
  return { zh: text, en: english ? text : undefined };
}

/** The input of the draft: articles that go on keep their keys, what bears no number gets a name. */
export function draftOf({ title, nodes }: Correcting, known: readonly Article[], suggested: ReadonlySet<string>): object {
  const english = !/\p{Script=Han}/u.test(title + nodes.map(({ body }) => body).join(''));
  const labels = labelsOf(nodes);
  const keyed = keepKeys(
    nodes.map((node) => ({ ...node, was: node.key, parent: node.parent ?? '' })),
    known.map(({ key, level, label, title: heading, body }): KnownArticle => ({ key, level, label, title: heading, body: body ?? null })),
  );
  return {
    title: worded(title.trim(), english),
    articles: keyed.map((node) => ({
      key: node.key,
      ...(node.parent ? { parentKey: node.parent } : {}),
      level: node.level,
      label: worded(labels.get(node.was) ?? node.label, english),
      ...(node.title.trim() ? { title: worded(node.title.trim(), english) } : {}),
      ...(node.body.trim() ? { body: worded(node.body.trim(), english) } : {}),
      guidance: !suggested.has(node.was),
    })),
  };
}
