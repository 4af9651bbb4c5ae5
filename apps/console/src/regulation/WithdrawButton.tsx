import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { VERSION_WITHDRAW } from './documents';
import { words } from './messages';
import type { VersionSummary } from './regulation';

function WithdrawDialog({ version, onClose }: { version: VersionSummary; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct(VERSION_WITHDRAW);
  const submit = async () => {
    if (await run({ id: version.id, reason })) onClose();
  };
  return (
    <FormDialog
      open
      title={`${t(words.withdraw)} · ${t(shared.versionNumber, { number: version.number })}`}
      hint={t(words.withdrawHint)}
      submitLabel={t(words.withdraw)}
      busy={busy}
      disabled={reason.trim() === ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.withdrawReason)} required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}

/** Takes back a version that has not taken effect yet (P-1.1). */
export function WithdrawButton({ version }: { version: VersionSummary }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const may = useMay();
  if (version.state !== 'SCHEDULED' || !may('publish', 'Regulation')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t(words.withdraw)}
      </Button>
      {open ? <WithdrawDialog version={version} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
