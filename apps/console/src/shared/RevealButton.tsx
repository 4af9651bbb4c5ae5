import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import { FormDialog } from './FormDialog';
import { useText } from './language';
import { words } from './messages';
import { useAct } from './useAct';

interface RevealProps<T> {
  /** The mutation that shows what is hidden. */
  document: string;
  id: string;
  /** Which of several hidden fields; left out where the record has only one secret. */
  fields?: readonly string[];
  onRevealed: (revealed: T) => void;
}

function RevealDialog<T>({ document, id, fields, onRevealed, onClose }: RevealProps<T> & { onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct<T>(document);
  const submit = async () => {
    const revealed = await run({ id, ...(fields ? { fields } : {}), reason });
    if (!revealed) return;
    onRevealed(revealed);
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.reveal)}
      hint={t(words.revealHint)}
      submitLabel={t(words.reveal)}
      busy={busy}
      disabled={!reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField autoFocus required label={t(words.revealReason)} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}

/** Shows what is masked to whoever says why they need it (P-2.2); what is shown lives on this screen only. */
export function RevealButton<T>(props: RevealProps<T>) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" startIcon={<Visibility />} onClick={() => setAsking(true)} sx={{ ml: -1.25, mt: 0.5 }}>
        {t(words.reveal)}
      </Button>
      {asking ? <RevealDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
