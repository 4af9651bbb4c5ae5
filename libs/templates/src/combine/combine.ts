import type { Text } from '@charter/kernel';
import { type Article, type Provision, provisionIdentity, sameValue } from '@charter/regulation';
import type { DispatchRuleBody } from '@charter/service';
import { numbered } from '../chapter';
import type { Template, TemplateDepartment, TemplateRole } from '../template';
import { type Clash, clashesOf } from './clash';
import { type Decision, type Settled, settled } from './settle';

/** Several templates taken together, as soon as every clash among them is decided. */
export interface Combination {
  clashes: Clash[];
  /** Clashes nobody decided yet, or decided for a template that is none of theirs. */
  undecided: Clash[];
  template?: Template;
}

/**
 * Takes several templates together (O-1): what they share is there once, what only one has is kept, and of what clashes the
 * decision says which stays or that all stay under names of their own. `decisions` are by the id of the clash.
 */
export function combine(
  templates: readonly Template[],
  regulation: Template['regulation'],
  decisions: Readonly<Record<string, Decision>> = {},
): Combination {
  const whole = templates.map((template): Settled => ({ ...template, handedOver: [] }));
  const keys = clashesOf(whole).filter(({ reason }) => reason === 'sameKey');
  const apart = followed(settled(whole, keys, decisions));
  const names = clashesOf(apart).filter(({ reason }) => reason === 'sameName');
  const clashes = [...keys, ...names];
  const undecided = clashes.filter((clash) => !isDecided(clash, decisions[clash.id]));
  if (undecided.length > 0) return { clashes, undecided };
  return { clashes, undecided, template: merged(followed(settled(apart, names, decisions)), regulation) };
}

/** What became different only because something it names has a key of its own now is kept under a key of its own as well. */
function followed(templates: readonly Settled[]): readonly Settled[] {
  const followers = clashesOf(templates).filter(({ reason }) => reason === 'sameKey');
  if (followers.length === 0) return templates;
  return followed(settled(templates, followers, Object.fromEntries(followers.map(({ id }) => [id, { keep: 'all' }]))));
}

/** Whether a decision is one of those possible. */
export function isDecided({ variants, onlyOne }: Clash, decision: Decision | undefined): boolean {
  return (decision?.keep === 'all' && !onlyOne) || variants.some(({ templates }) => templates.includes(decision?.keep ?? ''));
}

function merged(templates: readonly Settled[], regulation: Template['regulation']): Template {
  return {
    code: templates.map(({ code }) => code).join('-'),
    kinds: [...new Set(templates.flatMap(({ kinds }) => kinds))],
    name: joined(templates.map(({ name }) => name)),
    summary: joined(templates.map(({ summary }) => summary)),
    regulation,
    articles: numbered(articlesTogether(templates)),
    provisions: provisionsTogether(templates),
    departments: underOneRoot(once(templates.flatMap(({ departments }) => departments))),
    roles: rolesTogether(templates.flatMap(({ roles }) => roles)),
  };
}

function once<Coded extends { code: string }>(parts: readonly Coded[]): Coded[] {
  const codes = parts.map(({ code }) => code);
  return parts.filter(({ code }, place) => codes.indexOf(code) === place);
}

/** A role of several templates gives what it gives in any of them. */
export function rolesTogether(roles: readonly TemplateRole[]): TemplateRole[] {
  return once(roles).map((role) => {
    const grants = roles.filter(({ code }) => code === role.code).flatMap((same) => same.grants);
    return { ...role, grants: grants.filter((grant, place) => grants.findIndex((other) => sameValue(grant, other)) === place) };
  });
}

function joined(texts: Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ zh, en }) => en ?? zh).join(', ') };
}

/** Each provision once, demanded by all articles that demand it in any of the templates. */
function provisionsTogether(templates: readonly Settled[]): Provision[] {
  const demanding = new Map<string, Set<string>>();
  for (const provision of templates.flatMap(({ provisions, handedOver }) => [...provisions, ...handedOver])) {
    const known = demanding.get(provisionIdentity(provision)) ?? new Set<string>();
    demanding.set(provisionIdentity(provision), new Set([...known, ...provision.articles]));
  }
  const bodies = new Map(templates.flatMap(({ provisions }) => provisions).map((provision) => [provisionIdentity(provision), provision]));
  return inOneOrder([...bodies].map(([id, provision]) => ({ ...provision, articles: [...(demanding.get(id) ?? [])] })));
}

/** Dispatch rules are asked one after the other: where two templates give the same place, the one named first comes first. */
function inOneOrder(provisions: Provision[]): Provision[] {
  const placeOf = ({ body }: Provision) => (body as DispatchRuleBody).order;
  const rules = provisions.filter(({ kind }) => kind === 'dispatchRule').toSorted((one, other) => placeOf(one) - placeOf(other));
  if (new Set(rules.map(placeOf)).size === rules.length) return provisions;
  return provisions.map((provision) =>
    provision.kind === 'dispatchRule'
      ? { ...provision, body: { ...(provision.body as DispatchRuleBody), order: (rules.indexOf(provision) + 1) * 10 } }
      : provision,
  );
}

/** Chapters in the order of the first template that has them, those of the others behind what they follow there. */
function articlesTogether(templates: readonly Template[]): Article[] {
  const nodes = new Map(templates.flatMap(({ articles }) => articles).map((node) => [node.key, node]));
  const children = Map.groupBy(nodes.values(), ({ parent }) => parent);
  const chapters = templates
    .map(({ articles }) => articles.filter(({ parent }) => parent === undefined).map(({ key }) => key))
    .reduce((ours, theirs) => interleaved(ours, theirs));
  const withBelow = (node: Article): Article[] => [node, ...(children.get(node.key) ?? []).flatMap(withBelow)];
  return chapters.flatMap((key) => {
    const chapter = nodes.get(key);
    return chapter ? withBelow(chapter) : [];
  });
}

/** What only the second list has stands behind what it follows there; what it begins with, before the first both have. */
export function interleaved(ours: readonly string[], theirs: readonly string[]): string[] {
  const result = [...ours];
  const firstShared = ours.findIndex((key) => theirs.includes(key));
  let place = firstShared === -1 ? ours.length : firstShared;
  for (const key of theirs) {
    const known = result.indexOf(key);
    if (known === -1) result.splice(place, 0, key);
    place = (known === -1 ? place : known) + 1;
  }
  return result;
}

/** The root of the first template stands above those of the others. */
function underOneRoot(departments: TemplateDepartment[]): TemplateDepartment[] {
  const root = departments.find(({ parent }) => parent === undefined);
  return departments.map((department) =>
    department === root || department.parent !== undefined || !root ? department : { ...department, parent: root.code },
  );
}
