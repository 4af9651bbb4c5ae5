import { FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import type { CustomerDetail } from './customer';
import { CUSTOMER_EXPORT } from './documents';
import { words } from './messages';

interface Made {
  file: { name: string; mediaType: string; content: string };
}

/** Hands a file to the browser; it is kept nowhere else. */
function save({ name, mediaType, content }: Made['file']): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** A copy of everything on record about one person, for that person (C-4.4). */
export function ExportDialog({ customer, onClose }: { customer: CustomerDetail; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [format, setFormat] = useState('HTML');
  const { run, busy, refusal } = useAct<Made>(CUSTOMER_EXPORT);
  const submit = async () => {
    const made = await run({ id: customer.id, format, reason });
    if (!made) return;
    save(made.file);
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.export)}
      hint={t(words.exportHint)}
      submitLabel={t(words.download)}
      busy={busy}
      disabled={!reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField autoFocus required label={t(words.reason)} value={reason} onChange={(event) => setReason(event.target.value)} />
      <RadioGroup aria-label={t(words.format)} value={format} onChange={(_, chosen) => setFormat(chosen)}>
        <FormControlLabel value="HTML" control={<Radio />} label={t(words.exportPage)} />
        <FormControlLabel value="JSON" control={<Radio />} label={t(words.exportData)} />
      </RadioGroup>
    </FormDialog>
  );
}
