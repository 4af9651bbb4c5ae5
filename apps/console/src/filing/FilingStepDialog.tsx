import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { typedMoment } from '../shared/moment';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import type { Filing } from './filing';
import { words } from './messages';
import {
  FILING_ACCEPT,
  FILING_FILE,
  FILING_LOOK_OVER,
  FILING_RECALL,
  FILING_REPEAL,
  FILING_RETURN,
  FILING_REVISE,
  FILING_WITHDRAW,
} from './mutations';

const MUTATIONS = {
  file: FILING_FILE,
  recall: FILING_RECALL,
  accept: FILING_ACCEPT,
  return: FILING_RETURN,
  lookOver: FILING_LOOK_OVER,
  revise: FILING_REVISE,
  withdraw: FILING_WITHDRAW,
  repeal: FILING_REPEAL,
} as const;

const HINTS: Partial<Record<StepName, keyof typeof words>> = { file: 'fileHint', lookOver: 'lookOverHint', revise: 'reviseHint' };

export type StepName = keyof typeof MUTATIONS;

export const isStep = (action: string): action is StepName => action in MUTATIONS;

interface Values {
  reason: string;
  effectiveFrom: string;
}

interface StepFieldsProps {
  step: StepName;
  needsReason: boolean;
  values: Values;
  onChange: (values: Values) => void;
}

/** The reason or opinion of a step, and from when on accepted rules are in force. */
function StepFields({ step, needsReason, values, onChange }: StepFieldsProps) {
  const t = useText();
  return (
    <>
      {needsReason || step === 'accept' ? (
        <TextField
          label={t(needsReason ? words.reason : words.opinion)}
          required={needsReason}
          autoFocus
          multiline
          minRows={2}
          value={values.reason}
          onChange={(event) => onChange({ ...values, reason: event.target.value })}
        />
      ) : null}
      {step === 'accept' ? (
        <TextField
          type="datetime-local"
          label={t(words.effectiveFrom)}
          helperText={t(words.effectiveHint)}
          value={values.effectiveFrom}
          onChange={(event) => onChange({ ...values, effectiveFrom: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ) : null}
    </>
  );
}

/** One step of implementing rules: asks for what it needs, or only whether it is meant. */
export function FilingStepDialog({ filing, step, onClose }: { filing: Filing; step: StepName; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [values, setValues] = useState<Values>({ reason: '', effectiveFrom: '' });
  const { reason, effectiveFrom } = values;
  const { run, busy, refusal } = useAct<{ filing: { id: string } }>(MUTATIONS[step]);
  const action = filing.availableActions.find((each) => each.action === step);
  const name = action?.name ?? step;
  const needsReason = action?.requires.includes('reason') ?? false;
  const hint = HINTS[step];
  const submit = async () => {
    const done = await run({
      id: filing.id,
      expectedVersion: filing.version,
      ...(needsReason ? { reason } : {}),
      ...(step === 'accept' ? { opinion: reason.trim() || null, effectiveFrom: effectiveFrom ? typedMoment(effectiveFrom) : null } : {}),
    });
    if (!done) return;
    onClose();
    if (done.filing.id !== filing.id) void navigate(`/filings/${done.filing.id}/show`, { state: { editing: true } });
  };
  return (
    <FormDialog
      open
      title={`${name} · ${filing.title}`}
      {...(hint ? { hint: t(words[hint]) } : {})}
      submitLabel={name}
      busy={busy}
      disabled={needsReason && reason.trim() === ''}
      refusal={refusal}
      onReload={() => {
        void queryClient.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <StepFields step={step} needsReason={needsReason} values={values} onChange={setValues} />
    </FormDialog>
  );
}
