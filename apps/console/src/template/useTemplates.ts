import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { COMBINATION, TEMPLATES } from './documents';
import type { Combination, Decisions, Template } from './template';

/** The templates there are; they change with the product only. */
export function useTemplates(): Template[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['templates', language],
    queryFn: async () => (await ask<{ templates: Template[] }>(TEMPLATES)).templates,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

/** What comes of some templates with some decisions; the answer before stands until the next is there. */
export function useCombination(templates: readonly string[], decisions: Decisions): Combination | undefined {
  const language = useLanguage();
  const list = Object.entries(decisions).map(([clash, keep]) => ({ clash, keep }));
  const { data } = useQuery({
    queryKey: ['templateCombination', language, templates, list],
    queryFn: async () => (await ask<{ templateCombination: Combination }>(COMBINATION, { templates, decisions: list })).templateCombination,
    enabled: templates.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return templates.length > 0 ? data : undefined;
}
