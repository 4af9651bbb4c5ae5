import { Alert, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import type { CustomerDetail } from './customer';
import { CUSTOMER_ERASE } from './documents';
import { words } from './messages';

/** Forgets a person at their request (C-4.4): told plainly, confirmed, with a reason. */
export function EraseDialog({ customer, onClose }: { customer: CustomerDetail; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [verified, setVerified] = useState(false);
  const { run, busy, refusal } = useAct(CUSTOMER_ERASE);
  const submit = async () => {
    if (await run({ id: customer.id, reason, expectedVersion: customer.version })) onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.erase)}
      submitLabel={t(words.erase)}
      busy={busy}
      disabled={!reason.trim() || !verified}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Alert severity="warning">
        {t(words.eraseHint)} {t(words.eraseWaits)}
      </Alert>
      <TextField autoFocus required label={t(words.reason)} value={reason} onChange={(event) => setReason(event.target.value)} />
      <FormControlLabel
        control={<Checkbox checked={verified} onChange={(_, checked) => setVerified(checked)} />}
        label={t(words.eraseConfirm)}
      />
    </FormDialog>
  );
}
