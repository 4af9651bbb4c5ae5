/** A model regulation to start from. */
export interface Template {
  code: string;
  name: string;
  summary: string;
  kinds: string[];
  articleCount: number;
  itemCount: number;
}

export interface Variant {
  templates: string[];
  name: string;
  text: string;
}

/** What cannot stand side by side as it is, and how it is settled for now. */
export interface Clash {
  id: string;
  sort: string;
  sortName: string;
  reason: 'SAME_KEY' | 'SAME_NAME';
  name: string;
  onlyOne: boolean;
  keep: string;
  variants: Variant[];
}

export interface Chapter {
  label: string;
  title: string;
  articles: { label: string; title: string | null; provisions: string[] }[];
}

/** What some templates taken together bring. */
export interface Combination {
  templates: string[];
  title: string;
  articleCount: number;
  itemCount: number;
  chapters: Chapter[];
  provisions: { kind: string; kindName: string; names: string[] }[];
  departments: string[];
  roles: string[];
  clashes: Clash[];
}

/** Under this code what the organisation has takes part in a clash. */
export const OWN = 'own';

/** By the id of the clash, the code of the template that is followed, or all. */
export type Decisions = Readonly<Record<string, string>>;

/** The code with those chosen, or without it when it was; the one chosen first leads. */
export function toggled(chosen: readonly string[], code: string): string[] {
  return chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
}

/** Those made for the kind of organisation first. */
export function fittingFirst(templates: readonly Template[], kind: string): Template[] {
  return templates.toSorted((one, other) => Number(other.kinds.includes(kind)) - Number(one.kinds.includes(kind)));
}

/** Every clash settled the same way: for one template where it has a part in it, or with all sides kept where that can be. */
export function settledAlike(clashes: readonly Clash[], keep: string): Decisions {
  return Object.fromEntries(clashes.filter((clash) => canKeep(clash, keep)).map(({ id }) => [id, keep]));
}

function canKeep({ onlyOne, variants }: Clash, keep: string): boolean {
  return keep === 'all' ? !onlyOne : variants.some(({ templates }) => templates.includes(keep));
}

/** The decisions as the API takes them: those about what still clashes. */
export function decisionList(decisions: Decisions, clashes: readonly Clash[]): { clash: string; keep: string }[] {
  return clashes.flatMap((clash) => {
    const keep = decisions[clash.id];
    return keep !== undefined && canKeep(clash, keep) ? [{ clash: clash.id, keep }] : [];
  });
}

/** Whether a side is the one that is followed. */
export function isKept({ keep }: Clash, { templates }: Variant): boolean {
  return keep !== 'all' && templates.includes(keep);
}

/** Clashes by what clashes, in the order they came. */
export function bySort(clashes: readonly Clash[]): { sort: string; sortName: string; clashes: Clash[] }[] {
  const sorts = [...new Set(clashes.map(({ sort }) => sort))];
  return sorts.map((sort) => {
    const found = clashes.filter((clash) => clash.sort === sort);
    return { sort, sortName: found[0]?.sortName ?? sort, clashes: found };
  });
}
