import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useMay } from '../shared/viewer';
import { QUESTIONS } from './documents';
import type { Question } from './question';

/** Questions and answers by the key of the article they are about, interpretations first. */
export function useQuestions(regulationId: string): ReadonlyMap<string, Question[]> {
  const may = useMay()('read', 'Regulation');
  const { data = [] } = useQuery({
    queryKey: ['regulation', 'questions', regulationId],
    queryFn: async () => (await ask<{ articleQuestions: { nodes: Question[] } }>(QUESTIONS, { regulationId })).articleQuestions.nodes,
    enabled: may,
  });
  const byArticle = new Map<string, Question[]>();
  for (const question of data.toSorted((a, b) => Number(b.official) - Number(a.official)))
    byArticle.set(question.articleKey, [...(byArticle.get(question.articleKey) ?? []), question]);
  return byArticle;
}
