import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import type { AvailableAction } from '../shared/governed';
import { useText } from '../shared/language';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { words } from './messages';
import type { RequestDetail } from './request';
import { complete, requiredFields, stepInput, STEPS, type StepValues } from './step';
import { StepFields } from './StepFields';

/** Asks what a step needs and takes it (P-3.2). */
export function StepDialog({ request, action, onClose }: { request: RequestDetail; action: AvailableAction; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const step = STEPS[action.action];
  const [values, setValues] = useState<StepValues>({ departmentId: request.department?.id ?? '' });
  const { run, busy, refusal, clear } = useAct(step?.document ?? '');
  if (!step) return null;
  const submit = async () => {
    const done = await run(stepInput(action, values, request.id, request.version));
    if (!done) return;
    notify(t(words.stepDone, { name: action.name }), { type: 'success' });
    onClose();
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['requests'] });
  };
  return (
    <FormDialog
      open
      title={`${action.name} · ${request.number}`}
      hint={request.summary}
      submitLabel={action.name}
      busy={busy}
      disabled={!complete(action, values)}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <StepFields fields={step.fields} required={requiredFields(action)} values={values} onChange={setValues} />
    </FormDialog>
  );
}
