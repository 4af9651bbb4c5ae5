import { TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/language';
import { typedMoment } from '../../shared/moment';
import { queryClient } from '../../shared/query';
import { useAct } from '../../shared/useAct';
import type { Draft } from './draft';
import { DRAFT_APPROVE, DRAFT_DISCARD, DRAFT_MERGE, DRAFT_PUBLISH, DRAFT_RETURN, DRAFT_SUBMIT } from './draftMutations';
import { words } from './messages';

const MUTATIONS = {
  submit: DRAFT_SUBMIT,
  approve: DRAFT_APPROVE,
  return: DRAFT_RETURN,
  publish: DRAFT_PUBLISH,
  discard: DRAFT_DISCARD,
  merge: DRAFT_MERGE,
} as const;

export type StepName = keyof typeof MUTATIONS;

export const isStep = (action: string): action is StepName => action in MUTATIONS;

/** One step of a revision: asks for what it needs, or only whether it is meant. */
export function StepDialog({ draft, step, onClose }: { draft: Draft; step: StepName; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  const { run, busy, refusal } = useAct(MUTATIONS[step]);
  const name = draft.availableActions.find(({ action }) => action === step)?.name ?? step;
  const needsReason = step === 'return' || step === 'publish';
  const submit = async () => {
    const effective = step === 'publish' && effectiveFrom ? { effectiveFrom: typedMoment(effectiveFrom) } : {};
    const done = await run({ id: draft.id, expectedVersion: draft.version, ...(needsReason ? { reason } : {}), ...effective });
    if (done) onClose();
  };
  return (
    <FormDialog
      open
      title={`${name} · ${draft.title}`}
      {...(step === 'discard' ? { hint: t(words.discardHint) } : {})}
      submitLabel={name}
      busy={busy}
      disabled={needsReason && reason.trim() === ''}
      refusal={refusal}
      onReload={() => {
        void queryClient.invalidateQueries({ queryKey: ['regulation'] });
        onClose();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {needsReason ? (
        <TextField
          label={t(step === 'return' ? words.returnReason : words.publishReason)}
          required
          autoFocus
          multiline
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      {step === 'publish' ? (
        <TextField
          type="datetime-local"
          label={t(words.effectiveFrom)}
          helperText={t(words.effectiveHint)}
          value={effectiveFrom}
          onChange={(event) => setEffectiveFrom(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ) : null}
    </FormDialog>
  );
}
