import { Alert } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import type { AvailableAction } from '../shared/governed';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { words } from './messages';
import type { RequestDetail } from './request';
import { complete, requiredFields, stepInput, STEPS, type StepValues } from './step';
import { StepFields } from './StepFields';

function Changed({ request, from, possible }: { request: RequestDetail; from: string; possible: AvailableAction | undefined }) {
  const t = useText();
  const who = request.history?.[0]?.actorName;
  const stateChanged = request.state.name !== from;
  return (
    <Alert severity={possible?.allowed ? 'info' : 'warning'} role="status">
      {who ? t(shared.changedBy, { name: who }) : t(shared.conflict)}
      {stateChanged ? ` · ${t(words.nowState, { state: request.state.name })}` : ''}
      {possible?.allowed === false ? ` · ${possible.reasons[0]?.message ?? ''}` : ''}
    </Alert>
  );
}

/** Asks what a step needs and takes it (P-3.2). */
export function StepDialog({ request, action, onClose }: { request: RequestDetail; action: AvailableAction; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const step = STEPS[action.action];
  const [values, setValues] = useState<StepValues>({ departmentId: request.department?.id ?? '' });
  const { run, busy, refusal, clear } = useAct(step?.document ?? '');
  const [opened] = useState({ version: request.version, state: request.state.name });
  if (!step) return null;
  // the record may change while the dialog is open: then what is possible now counts, and the member is told
  const now = request.availableActions.find((each) => each.action === action.action);
  const changed = request.version !== opened.version;
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
      disabled={!complete(action, values) || !now?.allowed}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {changed ? <Changed request={request} from={opened.state} possible={now} /> : null}
      <StepFields fields={step.fields} required={requiredFields(action)} values={values} onChange={setValues} />
    </FormDialog>
  );
}
