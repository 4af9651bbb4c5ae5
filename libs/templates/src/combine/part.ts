import type { Text } from '@charter/kernel';
import type { Article, Provision } from '@charter/regulation';
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
}

/** All parts of a template. */
export function partsOf({ articles, provisions, departments, roles }: Template): Part[] {
  return [
    ...articles.filter(({ level }) => level !== 'item').map((node) => articlePart(node, articles)),
    ...provisions.map(({ kind, key, name, body }): Part => ({ sort: kind, key, name, content: { name, body } })),
    ...departments.map(departmentPart),
    ...roles.map(rolePart),
  ];
}

function articlePart({ key, level, title, body, guidance }: Article, articles: readonly Article[]): Part {
  const sort = level === 'article' ? 'article' : 'chapter';
  const items = sort === 'article' ? articles.filter(({ parent }) => parent === key).map((item) => item.body) : [];
  return { sort, key, name: title ?? { zh: key }, content: { title, body, guidance, items } };
}

function departmentPart({ code, name, parent }: TemplateDepartment): Part {
  return { sort: 'department', key: code, name, content: { name, parent } };
}

function rolePart({ code, name, grants }: TemplateRole): Part {
  return { sort: 'role', key: code, name, content: { name, grants } };
}
