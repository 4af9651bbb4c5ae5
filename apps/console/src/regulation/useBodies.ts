import { useQuery } from '@tanstack/react-query';
import type { Language } from '@charter/kernel';
import { ask } from '../shared/api';
import type { Amending } from './amendment';
import { PROVISION } from './documents';
import type { Draft } from './draft/draft';
import { DRAFT_BODIES } from './draft/draftDocuments';
import type { Provision, ProvisionBody } from './regulation';

/** The body of a provision as each language shows it: for editing both. */
interface Bodies<Body> {
  zh: Body;
  en: Body;
}

export function useBodies<Body extends ProvisionBody>({ id, kind, key }: Provision<Body>, amending: Amending): Bodies<Body> | undefined {
  const draft = 'draft' in amending ? amending.draft : undefined;
  const read = async (language: Language): Promise<Body> => {
    if (!draft) return (await ask<{ provision: Provision<Body> }>(PROVISION, { id }, { language })).provision.body;
    const { regulationDraft } = await ask<{ regulationDraft: Draft }>(DRAFT_BODIES, { id: draft.id }, { language });
    return regulationDraft.provisions.find((each) => each.kind === kind && each.key === key)?.body as Body;
  };
  const { data } = useQuery({
    queryKey: ['regulation', 'bodies', draft?.id, draft?.version, kind, id],
    queryFn: async () => ({ zh: await read('zh'), en: await read('en') }),
    staleTime: 600_000,
  });
  return data;
}
