import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ask } from '../shared/api';
import { queryClient } from '../shared/query';
import { upload } from '../shared/upload';
import { useAct } from '../shared/useAct';
import { PATH, type Tenant } from './documents';
import { RESTORATIONS, RESTORATION_CARRY_OUT, RESTORATION_CREATE, type Restoration, unfinished } from './restoration';

const LOOK_EVERY_MS = 1000;
const isGoing = (restoration: Restoration | undefined) => restoration?.state === 'TRYING' || restoration?.state === 'RESTORING';

/** The restoration of an organisation as a dialog goes through it: bring the file, see the trial, carry it out. */
export function useRestoration({ id: tenantId }: Tenant) {
  const notify = useNotify();
  const creating = useAct<{ restoration: Restoration }>(RESTORATION_CREATE, PATH);
  const carrying = useAct(RESTORATION_CARRY_OUT, PATH);
  const [own, setOwn] = useState<string>();
  const [passed, setPassed] = useState<string>();
  const [progress, setProgress] = useState<number>();
  const key = ['restorations', tenantId];
  const { data = [] } = useQuery({
    queryKey: key,
    queryFn: async () => (await ask<{ restorations: Restoration[] }>(RESTORATIONS, { tenantId }, { path: PATH })).restorations,
    refetchInterval: ({ state }) => (isGoing(state.data?.[0]) ? LOOK_EVERY_MS : false),
  });
  // one that another operator, or an earlier visit, has begun is gone on with
  const found = data.find(({ id }) => id === own) ?? unfinished(data);
  const current = found?.id === passed ? undefined : found;

  async function bring(file: File, reason: string): Promise<void> {
    const begun = await creating.run({ id: tenantId, reason, fileName: file.name });
    if (!begun?.restoration.uploadUrl) return;
    setProgress(0);
    try {
      await upload(begun.restoration.uploadUrl, file, setProgress);
      setOwn(begun.restoration.id);
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
    } finally {
      setProgress(undefined);
      await queryClient.invalidateQueries({ queryKey: key });
    }
  }

  async function carryOut(confirm: string): Promise<void> {
    if (!current) return;
    setOwn(current.id);
    await carrying.run({ id: current.id, confirm });
  }

  return {
    current: current?.state === 'UPLOADING' ? undefined : current,
    progress,
    busy: creating.busy || carrying.busy || progress !== undefined || isGoing(current),
    refusal: creating.refusal ?? carrying.refusal,
    bring,
    carryOut,
    /** Leaves what was tried alone: another file is to be brought. */
    pass: () => setPassed(current?.id),
  };
}
