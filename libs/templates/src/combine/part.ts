import { LANGUAGES, type Language, type Text, inLanguage } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import type { Article, Provision } from '@charter/regulation';
import { both } from '../both';
import { type Detail, detailsOf, withNames } from './detail';
import type { Template, TemplateDepartment, TemplateRole } from '../template';

/** A chapter is a place for articles; an article is one with the items below it. */
export type PartSort = 'chapter' | 'article' | 'department' | 'role' | Provision['kind'];

/** Something of a template that another template may have too. */
export interface Part {
  sort: PartSort;
  key: string;
  name: Text;
  /** What makes it the same as another: everything but its key, its printed number and the articles that demand it. */
  content: unknown;
  /** What it says, for whoever has to choose between it and another. */
  words: () => Text;
  /** Its single values: they tell it from another that says the same. */
  details: () => Detail[];
}

const none = () => [];

/** All parts of a template. */
export function partsOf(template: Template): Part[] {
  const { articles, provisions, departments, roles } = template;
  return [
    ...articles.filter(({ level }) => level !== 'item').map((node) => articlePart(node, articles)),
    ...provisions.map((provision) => provisionPart(provision, template)),
    ...departments.map((department) => departmentPart(department, departments)),
    ...roles.map(rolePart),
  ];
}

function articlePart({ key, level, title, body, guidance }: Article, articles: readonly Article[]): Part {
  const below = articles.filter(({ parent }) => parent === key);
  const sort = level === 'article' ? 'article' : 'chapter';
  const items = sort === 'article' ? below.map((item) => item.body) : [];
  const words = () =>
    sort === 'article'
      ? inBoth(lines, [body, ...items])
      : inBoth(
          list,
          below.map((node) => node.title),
        );
  return { sort, key, name: title ?? { zh: key }, content: { title, body, guidance, items }, words, details: none };
}

function provisionPart(provision: Provision, template: Template): Part {
  const { kind, key, name, body } = provision;
  const told = (language: Language) => renderProvision({ ...provision, body: withNames(provision, template, language) }, language);
  return {
    sort: kind,
    key,
    name,
    content: { name, body },
    words: () => both(told('zh'), told('en')),
    details: () => detailsOf(provision, template),
  };
}

function departmentPart({ code, name, parent }: TemplateDepartment, departments: readonly TemplateDepartment[]): Part {
  const above = departments.find((department) => department.code === parent)?.name;
  return {
    sort: 'department',
    key: code,
    name,
    content: { name, parent },
    words: () => above ?? both('最上级部门', 'The topmost department'),
    details: none,
  };
}

function rolePart({ code, name, grants }: TemplateRole): Part {
  return { sort: 'role', key: code, name, content: { name, grants }, words: () => name, details: none };
}

type Wordings = readonly (Text | undefined)[];

const lines = (words: string[]) => words.join('\n');
const list = (words: string[], language: Language) => words.join(language === 'zh' ? '、' : ', ');

function inBoth(joined: (words: string[], language: Language) => string, texts: Wordings): Required<Text> {
  const [zh, en] = LANGUAGES.map((language) =>
    joined(
      texts.flatMap((text) => (text ? [inLanguage(text, language)] : [])),
      language,
    ),
  );
  return both(zh ?? '', en ?? '');
}
