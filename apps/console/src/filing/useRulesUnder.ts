import { useQuery } from '@tanstack/react-query';
import { type LocalText, said } from '../shared/said';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { useMay } from '../shared/viewer';
import { RULES_IN_FORCE } from './documents';

interface RulesInForce {
  id: string;
  title: string;
  department: { id: string; name: string } | null;
  articles: { key: string; label: LocalText; carriesOut: string | null }[];
}

/** An article of implementing rules that carries out one of the regulation. */
export interface RuleUnder {
  filing: RulesInForce;
  label: string;
}

/** The rules in force, by the key of the article of the regulation that they carry out. */
export function useRulesUnder(regulationId: string): ReadonlyMap<string, RuleUnder[]> {
  const language = useLanguage();
  const may = useMay()('read', 'Filing');
  const { data = [] } = useQuery({
    queryKey: ['filings', 'inForce', regulationId, language],
    queryFn: async () => (await ask<{ filings: { nodes: RulesInForce[] } }>(RULES_IN_FORCE, { regulationId })).filings.nodes,
    enabled: may,
  });
  const under = new Map<string, RuleUnder[]>();
  for (const filing of data)
    for (const { carriesOut, label } of filing.articles)
      if (carriesOut) under.set(carriesOut, [...(under.get(carriesOut) ?? []), { filing, label: said(label, language) }]);
  return under;
}
