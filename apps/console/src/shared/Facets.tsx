import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { useListContext } from 'react-admin';
import { ask } from './api';
import { listVariables, type ResourceDescription } from './dataProvider';

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface FacetAnswer {
  list: { facets: { by: string; values: { value: string; count: number }[] | null }[] };
}

const FacetContext = createContext<Counts | undefined>(undefined);

/** Counts for the filters within, under what the list shows now; where a role hides a field, there are none. */
export function Facets({ of, children }: { of: ResourceDescription; children: ReactNode }) {
  const { resource, filterValues } = useListContext();
  const { document = '', by = {} } = of.facets ?? {};
  const { filter, search } = listVariables(of, { filter: filterValues });
  const { data } = useQuery({
    queryKey: [resource, 'facets', filter, search],
    queryFn: async () => (await ask<FacetAnswer>(document, { filter, search })).list.facets,
    placeholderData: keepPreviousData,
    enabled: of.facets !== undefined,
  });
  const counts = new Map(
    Object.entries(by).flatMap(([name, code]) => {
      const values = data?.find((facet) => facet.by === code)?.values;
      return values ? [[name, new Map(values.map(({ value, count }) => [value, count]))] as const] : [];
    }),
  );
  return <FacetContext.Provider value={counts}>{children}</FacetContext.Provider>;
}

/** How many records of the list have a value of this filter; nothing where they are not counted. */
export function useCounts(name: string): (value: string) => number | undefined {
  const counted = useContext(FacetContext)?.get(name);
  return (value) => counted && (counted.get(value) ?? 0);
}
