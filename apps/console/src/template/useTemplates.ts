import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { COMBINATION, EXTENSION, TEMPLATES } from './documents';
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
  const list = listOf(decisions);
  const { data } = useQuery({
    queryKey: ['templateCombination', language, templates, list],
    queryFn: async () => (await ask<{ templateCombination: Combination }>(COMBINATION, { templates, decisions: list })).templateCombination,
    enabled: templates.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return templates.length > 0 ? data : undefined;
}

/** What a further template would add to a regulation; asked anew when the dialog opens, for the regulation may have changed. */
export function useExtension(regulationId: string, template: string, decisions: Decisions): Combination | undefined {
  const language = useLanguage();
  const list = listOf(decisions);
  const { data } = useQuery({
    queryKey: ['templateExtension', language, regulationId, template, list],
    queryFn: async () =>
      (await ask<{ templateExtension: Combination }>(EXTENSION, { regulationId, template, decisions: list })).templateExtension,
    enabled: template !== '',
    // while another template is looked up its own differences are not shown as those of the other
    placeholderData: (before) => (before?.templates.includes(template) ? before : undefined),
  });
  return data;
}

function listOf(decisions: Decisions): { clash: string; keep: string }[] {
  return Object.entries(decisions).map(([clash, keep]) => ({ clash, keep }));
}
