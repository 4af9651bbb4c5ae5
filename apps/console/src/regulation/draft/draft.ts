import type { Language } from '@charter/kernel';
import type { Change } from '../../shared/change';
import type { ArticleRef, AvailableAction } from '../../shared/governed';
import { type LocalText, said } from '../../shared/said';
import type { Provision, ProvisionBody } from '../regulation';

export type DraftState = 'DRAFTING' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED' | 'DISCARDED';

export interface DraftSummary {
  id: string;
  version: number;
  state: DraftState;
  title: string;
  reason: string | null;
  createdByName: string;
  createdAt: string;
  updatedAt: string;
  /** A newer version was published since it was begun. */
  behind: boolean;
  base: { id: string; number: number };
  published: { id: string; number: number } | null;
}

export interface DraftArticle {
  key: string;
  parentKey: string | null;
  level: string;
  label: LocalText;
  title: LocalText | null;
  body: LocalText | null;
  guidance: boolean;
  changedByName: string | null;
  version: number;
}

interface DraftProvision {
  key: string;
  kind: string;
  name: LocalText;
  text: string;
  articles: string[];
  changedByName: string | null;
  version: number;
  body: ProvisionBody;
}

export interface DraftComment {
  id: string;
  place: string | null;
  text: string;
  authorName: string;
  at: string;
  settledAt: string | null;
}

export interface Difference {
  articles: { key: string; change: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED'; label: string; parts: TextPart[] }[];
  provisions: { key: string; kind: string; name: string; change: string; text: string }[];
}

export interface TextPart {
  change: 'KEPT' | 'ADDED' | 'REMOVED';
  text: string;
}

export interface Draft extends DraftSummary {
  conflicts: { what: string; identity: string }[];
  regulation: { id: string; title: string };
  articles: DraftArticle[];
  provisions: DraftProvision[];
  comments: DraftComment[];
  problems: { place: string; name: string; message: string }[];
  comparison: Difference;
  history: Change[];
  availableActions: AvailableAction[];
}

/** The provisions of a draft as the lists of the regulation show them. */
export function shownProvisions({ provisions, articles }: Draft, language: Language): Provision[] {
  const known = new Map(articles.map((article) => [article.key, reference(article, language)]));
  return provisions.map(({ key, kind, name, text, articles: keys, body }) => ({
    id: `${kind}/${key}`,
    key,
    kind,
    name: said(name, language),
    names: name,
    text,
    articles: keys.flatMap((each) => known.get(each) ?? []),
    body,
  }));
}

function reference({ key, label, title, body }: DraftArticle, language: Language): ArticleRef {
  return { id: key, key, label: said(label, language), title: said(title, language) || null, body: said(body, language) || null };
}

/** How many places differ from the version the draft was begun from. */
export function changeCount({ comparison: { articles, provisions } }: Draft): number {
  return articles.length + provisions.length;
}

/** What a place is called: "第十二条", or the name of the provision. */
export function placeName({ articles, provisions }: Draft, place: string, language: Language): string {
  const [kind, key] = [place.slice(0, place.indexOf('/')), place.slice(place.indexOf('/') + 1)];
  const found =
    kind === 'article'
      ? articles.find((each) => each.key === key)?.label
      : provisions.find((each) => each.kind === kind && each.key === key)?.name;
  return found ? said(found, language) : key;
}
