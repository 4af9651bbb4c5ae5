import { placeName, unfit } from '@charter/kinds';
import { DomainError, type Text } from '@charter/kernel';
import {
  type Content,
  type DraftAction,
  type DraftSituation,
  type DraftState,
  checkArticles,
  obstacles,
  sameValue,
} from '@charter/regulation';

/** A fault of a draft: the place is `article/<key>` or `<kind>/<key>`. */
export interface Problem {
  place: string;
  name: Text;
  message: Text;
}

/** Every fault of a draft at once: its text, its provisions, and how they fit together. */
export function problemsOf(content: Content): Problem[] {
  const labels = new Map(content.articles.map(({ key, label }) => [key, label.zh.trim() ? label : { zh: key, en: key }]));
  return [
    ...checkArticles(content.articles).map(({ key, message }) => ({
      place: `article/${key}`,
      name: labels.get(key) ?? { zh: key },
      message,
    })),
    ...content.provisions.flatMap(({ kind, key, name, articles }) =>
      articles
        .filter((article) => !labels.has(article))
        .map((article) => ({
          place: `${kind}/${key}`,
          name,
          message: { zh: `所依据的条款“${article}”不存在。`, en: `The article "${article}" it rests on does not exist.` },
        })),
    ),
    ...unfit(content.provisions).map(({ provision: { kind, key, name }, place, message }) => ({
      place: `${kind}/${key}`,
      name,
      message: { zh: `${placeName(kind, place, 'zh')}：${message.zh}`, en: `${placeName(kind, place, 'en')}: ${message.en ?? message.zh}` },
    })),
  ];
}

/** What decides over the steps of a draft now. */
export function situationOf(state: DraftState, behind: boolean, draft: Content, base: Content): DraftSituation {
  return {
    state,
    behind,
    problems: problemsOf(draft).length,
    unchanged: sameValue(draft.articles, base.articles) && sameValue(draft.provisions, base.provisions),
  };
}

/** @throws DomainError RULE_VIOLATION with every reason why the step is not possible. */
export function refuseObstacles(action: DraftAction, situation: DraftSituation): void {
  const reasons = obstacles(action, situation);
  if (reasons.length === 0) return;
  const rule: Text = { zh: reasons.map(({ zh }) => zh).join(''), en: reasons.map(({ en }) => en ?? '').join(' ') };
  throw new DomainError('RULE_VIOLATION', { rule }, 'id');
}
