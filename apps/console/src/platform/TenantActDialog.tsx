import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import type { TenantAct } from './act';
import { PATH, type Tenant } from './documents';
import { words } from './messages';

/** Asks for the reason of an act, and for what else it wants; a refusal leaves what was typed. */
export function TenantActDialog({ act, tenant, onClose }: { act: TenantAct; tenant: Tenant; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(act.document, PATH);
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState('');
  const [minutes, setMinutes] = useState('30');
  const submit = async () => {
    const more = { ...(act.confirms ? { confirm } : {}), ...(act.timed ? { minutes: Number(minutes) } : {}) };
    if (!(await run({ id: tenant.id, reason, ...more }))) return;
    notify(t(words.done), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={`${t(act.label)} · ${tenant.name}`}
      hint={t(act.hint, { slug: tenant.slug ?? '' })}
      submitLabel={t(act.label)}
      busy={busy}
      disabled={reason.trim().length < 4}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.reason)}
        required
        multiline
        minRows={2}
        autoFocus
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {act.confirms ? (
        <TextField label={t(words.confirm)} required value={confirm} onChange={({ target }) => setConfirm(target.value)} />
      ) : null}
      {act.timed ? (
        <TextField label={t(words.minutes)} type="number" value={minutes} onChange={({ target }) => setMinutes(target.value)} />
      ) : null}
    </FormDialog>
  );
}
