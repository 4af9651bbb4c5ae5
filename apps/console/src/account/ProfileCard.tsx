import { Box, Button, Chip, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { AddressDialog } from '../shared/AddressDialog';
import { EMAIL_CODE_SEND } from '../shared/confirmation';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import type { Viewer } from '../shared/viewer';
import { PROFILE_UPDATE } from './documents';
import { words } from './messages';
import { ProofDialog } from './ProofDialog';

/** Another address: the password, then the code sent to it. */
function EmailDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<object>();
  const { run, busy, refusal } = useAct(EMAIL_CODE_SEND);
  const send = async (password: string) => {
    const input = { email: email.trim(), password };
    if (await run(input)) setSent(input);
  };
  if (sent) return <AddressDialog email={email.trim()} again={sent} onClose={onClose} />;
  return (
    <ProofDialog
      title={t(words.changeEmail)}
      hint={t(words.changeEmailHint)}
      busy={busy}
      refusal={refusal}
      disabled={!email.includes('@')}
      onClose={onClose}
      onProof={(password) => void send(password)}
    >
      <TextField
        label={t(words.newEmail)}
        type="email"
        autoComplete="email"
        autoFocus
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
    </ProofDialog>
  );
}

/** Name and address of the account. */
export function ProfileCard({ account }: { account: Viewer['account'] }) {
  const t = useText();
  const notify = useNotify();
  const [name, setName] = useState(account.name);
  const [open, setOpen] = useState<'change' | 'confirm'>();
  const { run, busy, refusal } = useAct(PROFILE_UPDATE);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ name })) notify(t(shared.saved), { type: 'success' });
  };
  return (
    <Section title={t(words.profile)}>
      <Stack component="form" spacing={2} sx={{ pt: 1 }} onSubmit={(event) => void submit(event)}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          <TextField label={t(words.name)} required fullWidth value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit" variant="contained" loading={busy} disabled={!name.trim() || name === account.name} sx={{ mt: 0.25 }}>
            {t(shared.save)}
          </Button>
        </Stack>
        <RefusalAlert refusal={refusal} />
        <Box>
          <Typography variant="body2" color="textSecondary">
            {t(words.email)}
          </Typography>
          <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{account.email}</Typography>
            <Chip
              size="small"
              variant="outlined"
              color={account.verified ? 'success' : 'warning'}
              label={t(account.verified ? words.verified : words.unverified)}
            />
            <Box sx={{ flex: 1 }} />
            {account.verified ? null : (
              <Button size="small" onClick={() => setOpen('confirm')}>
                {t(shared.confirmNow)}
              </Button>
            )}
            <Button size="small" onClick={() => setOpen('change')}>
              {t(words.changeEmail)}
            </Button>
          </Stack>
        </Box>
      </Stack>
      {open === 'change' ? <EmailDialog onClose={() => setOpen(undefined)} /> : null}
      {open === 'confirm' ? <AddressDialog email={account.email} again={{}} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}
