import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { REQUEST_UPDATE } from './mutations';
import { words } from './messages';
import type { RequestDetail } from './request';

/** Corrects what was written down; steps have their own buttons. */
export function RequestEditDialog({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [summary, setSummary] = useState(request.summary);
  const [description, setDescription] = useState(request.description ?? '');
  const { run, busy, refusal, clear } = useAct(REQUEST_UPDATE);
  const submit = async () => {
    const done = await run({ id: request.id, summary, description, expectedVersion: request.version });
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
      disabled={!summary.trim()}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.summary)} required autoFocus value={summary} onChange={(event) => setSummary(event.target.value)} />
      <TextField
        label={t(words.description)}
        multiline
        minRows={3}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
    </FormDialog>
  );
}
