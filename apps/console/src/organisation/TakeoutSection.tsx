import { Alert, Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import Download from '@mui/icons-material/DownloadOutlined';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { words } from './messages';
import { ORGANISATION_TAKEOUT } from './organisationDocuments';
import { Takeouts } from './Takeouts';

/** Why, and whether in clear. */
function TakeoutDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [inClear, setInClear] = useState(false);
  const { run, busy, refusal } = useAct(ORGANISATION_TAKEOUT);
  const submit = async () => {
    if (!(await run({ reason, inClear }))) return;
    notify(t(words.takeoutBegun), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.takeout)}
      hint={t(words.takeoutHint)}
      submitLabel={t(words.takeoutGo)}
      busy={busy}
      disabled={reason.trim().length < 4}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.takeoutReason)} required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
      <FormControlLabel
        control={<Checkbox checked={inClear} onChange={(event) => setInClear(event.target.checked)} />}
        label={t(words.takeoutInClear)}
      />
      {inClear ? <Alert severity="warning">{t(words.takeoutInClearHint)}</Alert> : null}
    </FormDialog>
  );
}

/** Everything of the organisation as one file (O-8). */
export function TakeoutSection() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t(words.takeout)}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t(words.takeoutText)}
      </Typography>
      <Button variant="outlined" startIcon={<Download />} onClick={() => setOpen(true)}>
        {t(words.takeoutGo)}
      </Button>
      <Takeouts />
      {open ? <TakeoutDialog onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
