import { DomainError } from '@charter/kernel';
import type { Article, Content, Provision } from '@charter/regulation';
import { type ProvisionEdit, applyChange } from '../apply';
import { readArticles } from '../draft/articles';
import type { ArticleInput } from '../draft/draft.graphql';

/** What is given of a regulation: a whole text, and provisions that differ. */
interface Given {
  articles?: readonly ArticleInput[] | null;
  provisions?: readonly ProvisionEdit[] | null;
}

/** The content with what is given of it in its place. @throws DomainError naming the input that is to blame, such as `provisions.2.name` */
export function changedContent(content: Content, { articles, provisions }: Given): Content {
  const text = articles ? readArticles(articles) : content.articles;
  const bound = articles ? bindKnown(content.provisions, text) : content.provisions;
  return { articles: text, provisions: (provisions ?? []).reduce((all, edit, place) => applied(all, edit, text, place), bound) };
}

function applied(provisions: Provision[], edit: ProvisionEdit, articles: readonly Article[], place: number): Provision[] {
  try {
    return applyChange(provisions, edit, articles).provisions;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.params, [`provisions.${place}`, error.field].filter(Boolean).join('.'));
  }
}

/** Provisions under a text of its own rest on those articles that it still has. */
function bindKnown(provisions: readonly Provision[], articles: readonly Article[]): Provision[] {
  const known = new Set(articles.map(({ key }) => key));
  return provisions.map((provision) => ({ ...provision, articles: provision.articles.filter((key) => known.has(key)) }));
}
