import { type Language, inLanguage } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import {
  type ArticleDifference,
  type Content,
  type Provision,
  articleText,
  compareArticles,
  compareText,
  diffProvisions,
  provisionIdentity,
  provisionsByIdentity,
} from '@charter/regulation';
import type { ArticleChange, Comparison } from './compare.graphql';
import type { ProvisionChange } from './regulation.graphql';

/** What differs between two contents, in the words of the reader (P-1.1 版本对照). */
export function compareContents(before: Content, after: Content, language: Language): Pick<Comparison, 'articles' | 'provisions'> {
  return { articles: articleChanges(before, after, language), provisions: provisionChanges(before.provisions, after.provisions, language) };
}

/** What became of one article, in words. */
export function articleChange({ key, change, before, after }: ArticleDifference, language: Language): ArticleChange {
  const label = inLanguage((after ?? before)?.label ?? { zh: key }, language).trim() || key;
  return { key, change, label, parts: compareText(articleText(before, language), articleText(after, language), language) };
}

function articleChanges(before: Content, after: Content, language: Language): ArticleChange[] {
  return compareArticles(before.articles, after.articles).map((difference) => articleChange(difference, language));
}

/** What became of each provision, in words: "报修办理时限：2 个工作日 → 1 个工作日". */
export function provisionChanges(before: readonly Provision[], after: readonly Provision[], language: Language): ProvisionChange[] {
  const was = provisionsByIdentity(before);
  const is = provisionsByIdentity(after);
  return diffProvisions(before, after).map(({ kind, key, change }) => {
    const sides = [was, is].flatMap((side) => side.get(provisionIdentity({ kind, key })) ?? []);
    const words = [...new Set(sides.map((provision) => renderProvision(provision, language)))];
    return { kind, key, change, name: inLanguage(sides.at(-1)?.name ?? { zh: key }, language), text: words.join(' → ') };
  });
}
