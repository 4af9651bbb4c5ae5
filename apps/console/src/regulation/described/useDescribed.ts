import { fieldsOf } from '@charter/kernel';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shared/api';
import type { Amending } from '../amendment';
import { selectionOf } from './selection';
import { type Typed, typedOf } from './typed';

type Body = Record<string, unknown>;

/** The definition of a provision as it stands, to be typed over; nothing while it is loading. */
export function useDescribed(
  kind: ProvisionKind,
  provision: { id: string; key: string } | undefined,
  amending: Amending,
): Typed | undefined {
  const fields = fieldsOf(KINDS[kind].schema);
  const draft = 'draft' in amending ? amending.draft : undefined;
  const { data } = useQuery({
    queryKey: ['regulation', 'described', draft?.id, draft?.version, kind, provision?.id],
    enabled: provision !== undefined,
    staleTime: 600_000,
    queryFn: async () => {
      const selection = selectionOf(kind, fields);
      if (!draft) {
        const document = `query DescribedProvision($id: ID!) { provision(id: $id) { id body { ...DescribedBody } } } ${selection}`;
        return (await ask<{ provision: { body: Body } }>(document, { id: provision?.id })).provision.body;
      }
      const document = `query DescribedDraft($id: ID!) { regulationDraft(id: $id) { id provisions { key kind body { ...DescribedBody } } } } ${selection}`;
      const answer = await ask<{ regulationDraft: { provisions: { key: string; kind: string; body: Body }[] } }>(document, {
        id: draft.id,
      });
      return answer.regulationDraft.provisions.find((each) => each.kind === kind && each.key === provision?.key)?.body ?? {};
    },
  });
  if (!provision) return typedOf(fields);
  return data && typedOf(fields, data);
}
