import { TextField } from '@mui/material';
import { useNotify } from 'react-admin';
import { ChangedMeanwhile } from '../shared/ChangedMeanwhile';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { useDraft } from '../shared/useDraft';
import { REQUEST_UPDATE } from './mutations';
import { words } from './messages';
import type { RequestDetail } from './request';

/** Corrects what was written down; steps have their own buttons. */
export function RequestEditDialog({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const draft = useDraft({ summary: request.summary, description: request.description ?? '' }, request.version);
  const { values } = draft;
  const { run, busy, refusal, clear } = useAct(REQUEST_UPDATE);
  const undecided = Object.keys(draft.clashes).length > 0;
  const submit = async () => {
    const done = await run({ id: request.id, ...values, expectedVersion: draft.version });
    if (!done) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['requests'] });
  };
  return (
    <FormDialog
      open
      title={`${t(shared.edit)} · ${request.number}`}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={!values.summary.trim() || undecided}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ChangedMeanwhile
        draft={draft}
        names={{ summary: t(words.summary), description: t(words.description) }}
        by={request.history?.[0]?.actorName}
      />
      <TextField
        label={t(words.summary)}
        required
        autoFocus
        value={values.summary}
        onChange={(event) => draft.set({ ...values, summary: event.target.value })}
      />
      <TextField
        label={t(words.description)}
        multiline
        minRows={3}
        value={values.description}
        onChange={(event) => draft.set({ ...values, description: event.target.value })}
      />
    </FormDialog>
  );
}
