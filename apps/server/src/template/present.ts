import { type Language, type Text, inLanguage } from '@charter/kernel';
import { KINDS } from '@charter/kinds';
import { type Article, PROVISION_KINDS, type ProvisionKind, provisionIdentity } from '@charter/regulation';
import type { Clash, Combined, Own, Template } from '@charter/templates';
import type { TemplateChapter, TemplateClash, TemplateCombination, TemplateInfo, TemplateProvisions } from './template.graphql';

const SORT_NAMES: Readonly<Record<Exclude<Clash['sort'], ProvisionKind>, Text>> = {
  chapter: { zh: '章节', en: 'Chapter' },
  article: { zh: '条款', en: 'Article' },
  department: { zh: '部门', en: 'Department' },
  role: { zh: '角色', en: 'Role' },
};

type Sizes = Pick<TemplateInfo, 'articleCount' | 'itemCount'>;

function sizesOf({ articles, provisions }: Template): Sizes {
  return {
    articleCount: articles.filter(({ level }) => level === 'article').length,
    itemCount: provisions.filter(({ kind }) => kind === 'serviceItem').length,
  };
}

/** A template in the words of the reader. */
export function presentTemplate(template: Template, language: Language): TemplateInfo {
  const { code, kinds, name, summary } = template;
  return { code, kinds, name: inLanguage(name, language), summary: inLanguage(summary, language), ...sizesOf(template) };
}

/** What comes of some templates in the words of the reader; beside what an organisation has, only what is new. */
export function presentCombination(
  { templates, template, clashes, decisions }: Combined,
  language: Language,
  own?: Own,
): TemplateCombination {
  const fresh = own ? lackingIn(own, template) : template;
  const names = (named: readonly { name: Text }[]) => named.map(({ name }) => inLanguage(name, language));
  return {
    templates,
    title: inLanguage(template.regulation.title, language),
    ...sizesOf(fresh),
    chapters: chaptersOf(template, fresh, language),
    provisions: PROVISION_KINDS.flatMap((kind): TemplateProvisions[] => {
      const found = fresh.provisions.filter((provision) => provision.kind === kind);
      return found.length > 0 ? [{ kind, kindName: inLanguage(KINDS[kind].name, language), names: names(found) }] : [];
    }),
    departments: names(fresh.departments),
    roles: names(fresh.roles),
    clashes: clashes.map((clash) => presentClash(clash, decisions[clash.id]?.keep ?? '', language)),
  };
}

function lackingIn(own: Own, template: Template): Template {
  const known = new Set([
    ...own.articles.map(({ key }) => key),
    ...own.provisions.map(provisionIdentity),
    ...own.departments.map(({ code }) => `department ${code}`),
    ...own.roles.map(({ code }) => `role ${code}`),
  ]);
  return {
    ...template,
    articles: template.articles.filter(({ key }) => !known.has(key)),
    provisions: template.provisions.filter((provision) => !known.has(provisionIdentity(provision))),
    departments: template.departments.filter(({ code }) => !known.has(`department ${code}`)),
    roles: template.roles.filter(({ code }) => !known.has(`role ${code}`)),
  };
}

/** A clash in the words of the reader. */
export function presentClash({ id, sort, reason, onlyOne, variants }: Clash, keep: string, language: Language): TemplateClash {
  const sides = variants.map(({ templates, name, text }) => ({
    templates,
    name: inLanguage(name, language),
    text: inLanguage(text, language),
  }));
  return {
    id,
    sort,
    sortName: sortName(sort, language),
    reason,
    name: inLanguage(variants[0].name, language),
    onlyOne,
    keep,
    variants: sides,
  };
}

function sortName(sort: Clash['sort'], language: Language): string {
  return inLanguage(sort in SORT_NAMES ? SORT_NAMES[sort as keyof typeof SORT_NAMES] : KINDS[sort as ProvisionKind].name, language);
}

/** The chapters with those of their articles that are to be shown. */
function chaptersOf({ articles, provisions }: Template, shown: Template, language: Language): TemplateChapter[] {
  const isShown = new Set(shown.articles);
  const carrying = new Map<string, string[]>();
  for (const { name, articles: keys } of provisions)
    for (const key of keys) carrying.set(key, [...(carrying.get(key) ?? []), inLanguage(name, language)]);
  const below = Map.groupBy(articles, ({ parent }) => parent);
  const articlesBelow = (key: string): Article[] =>
    (below.get(key) ?? []).flatMap((node) => (node.level === 'article' ? (isShown.has(node) ? [node] : []) : articlesBelow(node.key)));
  const words = (text: Text | undefined) => (text ? inLanguage(text, language) : null);
  return (below.get(undefined) ?? []).flatMap(({ key, label, title }) => {
    const found = articlesBelow(key).map((node) => ({
      label: inLanguage(node.label, language),
      title: words(node.title),
      provisions: carrying.get(node.key) ?? [],
    }));
    return found.length > 0 ? [{ label: inLanguage(label, language), title: words(title) ?? '', articles: found }] : [];
  });
}
