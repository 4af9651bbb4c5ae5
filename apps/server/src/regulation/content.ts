import type { Article, Content, Provision } from '@charter/regulation';
import type { ArticleNode } from './article.entity';
import type { ProvisionPart } from './provision.entity';

/** A node of a text as the rules take it. */
export function toArticle({ key, parentKey, level, label, title, body, guidance }: ArticleNode): Article {
  return {
    key,
    level: level as Article['level'],
    label,
    guidance,
    ...(parentKey ? { parent: parentKey } : {}),
    ...(title ? { title } : {}),
    ...(body ? { body } : {}),
  };
}

/** The row of a node; its position is its place in the text. */
export function articleColumns({ key, parent, level, label, title, body, guidance }: Article, position: number): ArticleNode {
  return { key, parentKey: parent ?? null, level, label, title: title ?? null, body: body ?? null, guidance, position };
}

export function toProvision({ kind, key, name, articles, body }: ProvisionPart): Provision {
  return { kind, key, name, articles, body };
}

export function provisionColumns({ kind, key, name, articles, body }: Provision, position: number): ProvisionPart {
  return { kind, key, name, articles, body, position };
}

/** Text and provisions from their rows, in the order of the rows. */
export function toContent(articles: readonly ArticleNode[], provisions: readonly ProvisionPart[]): Content {
  return { articles: articles.map(toArticle), provisions: provisions.map(toProvision) };
}
