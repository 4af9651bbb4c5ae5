import type { Text } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import type { LimitBody } from '@charter/service';
import { both } from '../both';
import type { Template, TemplateDepartment } from '../template';
import type { Clash, Variant } from './clash';
import { withReferences } from './reference';

/** The template whose part is taken instead of all others, or all of them under names of their own. */
export type Decision = { keep: string } | { keep: 'all' };

/** Under this code what an organisation has takes part beside templates; nothing of it that stays changes its key or its name. */
export const OWN = 'own';

/** A template whose clashes are settled, with the articles of provisions it gave up: they bind what stands for these. */
export interface Settled extends Template {
  handedOver: Pick<Provision, 'kind' | 'key' | 'articles'>[];
}

/** What becomes of one part of one template. */
interface Fate {
  key: string;
  name?: Text;
  /** Another template's part stands for it. */
  dropped: boolean;
}

type Fates = ReadonlyMap<string, Fate>;

const identity = (sort: string, key: string) => `${sort} ${key}`;

/** The templates with a set of clashes settled; what nobody decided keeps the first. */
export function settled(
  templates: readonly Settled[],
  clashes: readonly Clash[],
  decisions: Readonly<Record<string, Decision>>,
): Settled[] {
  const names = new Map(templates.map(({ code, name }) => [code, name]));
  return templates.map((template) => {
    const fates = new Map<string, Fate>();
    for (const clash of clashes) {
      const own = clash.variants.find((variant) => variant.templates.includes(template.code));
      const keep = decisions[clash.id]?.keep ?? clash.variants[0].templates[0];
      if (!own || (keep === 'all' && template.code === OWN)) continue;
      fates.set(identity(clash.sort, own.key), keep === 'all' ? renamed(clash, own, names) : instead(clash, own, keep));
    }
    return fates.size === 0 ? template : rewritten(template, fates);
  });
}

/** Of a name that several have, everybody's gets what tells it apart; of a key as well. */
function renamed({ sort, reason }: Clash, { key, name, templates: [owner] }: Variant, names: ReadonlyMap<string, Text>): Fate {
  const of = names.get(owner) ?? { zh: owner };
  const fullName = both(`${name.zh}（${of.zh}）`, `${name.en ?? name.zh} (${of.en ?? of.zh})`);
  const ownKey = sort === 'role' ? `${key}${owner.charAt(0).toUpperCase()}${owner.slice(1)}` : `${key}-${owner}`;
  return { key: reason === 'sameKey' ? ownKey : key, name: fullName, dropped: false };
}

function instead({ variants }: Clash, own: Variant, keep: string): Fate {
  const kept = variants.find(({ templates }) => templates.includes(keep)) ?? variants[0];
  return { key: kept.key, dropped: kept !== own };
}

function rewritten(template: Settled, fates: Fates): Settled {
  const fate: FateOf = (sort, key) => fates.get(identity(sort, key)) ?? { key, dropped: false };
  const bound = template.provisions.map((provision) => ({ ...provision, articles: bindings(provision, fate) }));
  const kept = bound.filter(({ kind, key }) => !fate(kind, key).dropped);
  return {
    ...template,
    articles: articlesRewritten(template.articles, fate),
    provisions: kept.filter((provision) => !limitsDropped(provision, fate)).map((provision) => provisionRewritten(provision, fate)),
    handedOver: [
      ...template.handedOver.map((over) => ({ ...over, key: fate(over.kind, over.key).key, articles: bindings(over, fate) })),
      ...bound
        .filter((provision) => !kept.includes(provision))
        .map(({ kind, key, articles }) => ({ kind, key: fate(kind, key).key, articles })),
    ],
    departments: template.departments
      .filter(({ code }) => !fate('department', code).dropped)
      .map((department) => departmentRewritten(department, fate)),
    roles: template.roles
      .filter(({ code }) => !fate('role', code).dropped)
      .map((role) => named({ ...role, code: fate('role', role.code).key }, fate('role', role.code))),
  };
}

type FateOf = (sort: string, key: string) => Fate;

function named<Named extends { name: Text }>(value: Named, { name }: Fate): Named {
  return name ? { ...value, name } : value;
}

function bindings({ articles }: Pick<Provision, 'articles'>, fate: FateOf): string[] {
  return [...new Set(articles.map((key) => fate('article', key).key))];
}

/** The limits of an item go with it: what stands for it has its own. */
function limitsDropped({ kind, body }: Provision, fate: FateOf): boolean {
  return kind === 'limit' && fate('serviceItem', (body as LimitBody).item ?? '').dropped;
}

function provisionRewritten(provision: Provision, fate: FateOf): Provision {
  const own = fate(provision.kind, provision.key);
  const body = withReferences(provision.kind, provision.body, (sort, key) => fate(sort, key).key);
  return named({ ...provision, key: own.key, body }, own);
}

function departmentRewritten(department: TemplateDepartment, fate: FateOf): TemplateDepartment {
  const own = fate('department', department.code);
  const parent = department.parent === undefined ? {} : { parent: fate('department', department.parent).key };
  return named({ ...department, ...parent, code: own.key }, own);
}

/** A dropped chapter leaves its articles to the one that stands for it, a dropped article takes its items along. */
function articlesRewritten(articles: Template['articles'], fate: FateOf): Template['articles'] {
  const sorts = new Map(articles.map(({ key, level }) => [key, level === 'article' ? 'article' : 'chapter']));
  const fateOf = (key: string) => fate(sorts.get(key) ?? 'chapter', key);
  return articles.flatMap((node) => {
    const above = node.parent === undefined ? undefined : fateOf(node.parent);
    const parent = above ? { parent: above.key } : {};
    if (node.level === 'item')
      return above?.dropped ? [] : [{ ...node, ...parent, key: `${above?.key ?? ''}${node.key.slice(node.parent?.length)}` }];
    const own = fateOf(node.key);
    return own.dropped ? [] : [{ ...node, ...parent, key: own.key, ...(own.name ? { title: own.name } : {}) }];
  });
}
