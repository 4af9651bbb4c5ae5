import type { Article } from '../article';

/** Where something stands in the text: line numbers from 1, both included. */
export interface Place {
  from: number;
  to: number;
}

/** What is printed around label and title and belongs to neither: heading marks of Markdown, emphasis, brackets. */
export interface Marks {
  before?: string;
  between?: string;
  after?: string;
}

/** A node of a regulation's text as it was recognised; like an article, in the one language of the text. */
export interface RecognisedNode extends Place {
  key: string;
  parent?: string;
  level: Article['level'];
  /** As printed; empty for a paragraph that bears no number. */
  label: string;
  title?: string;
  /** Markdown. */
  body?: string;
  marks?: Marks;
}

/** front: lines around the title; contents: a table of contents (目录); signature: who issued it and when (落款). */
export type LeftoverKind = 'front' | 'contents' | 'subtitle' | 'signature';

/** What is part of the text but no article; nothing is thrown away. */
export interface Leftover extends Place {
  kind: LeftoverKind;
  text: string;
  /** How many nodes stand before it; -1 is before the title. */
  at: number;
}

/** One regulation as it was recognised in a text (P-1.3). */
export interface Recognised extends Place {
  /** Empty when the text names none. */
  title: string;
  subtitle?: string;
  marks?: Marks;
  nodes: RecognisedNode[];
  leftovers: Leftover[];
}
