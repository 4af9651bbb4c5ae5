import { Alert, Button, Link as TextLink, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../shared/language';
import { OutboxLink } from '../shared/OutboxLink';
import { RefusalAlert } from '../shared/RefusalAlert';
import { useAct } from '../shared/useAct';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { PASSWORD_RESET_REQUEST } from './signInDocuments';

/** Asks for a link to set a new password; says the same whether the address has an account or not. */
export default function ForgotPage() {
  const t = useText();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const { run, busy, refusal } = useAct(PASSWORD_RESET_REQUEST);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ email: email.trim() })) setSent(true);
  };
  return (
    <EntryFrame>
      <Typography variant="h1" gutterBottom>
        {t(words.forgotTitle)}
      </Typography>
      {sent ? (
        <Stack spacing={2}>
          <Alert severity="success">{t(words.forgotSent, { email: email.trim() })}</Alert>
          <OutboxLink />
        </Stack>
      ) : (
        <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
          <Typography color="textSecondary">{t(words.forgotText)}</Typography>
          <TextField
            label={t(words.email)}
            type="email"
            autoComplete="username"
            autoFocus
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Button type="submit" variant="contained" size="large" loading={busy}>
            {t(words.forgotSend)}
          </Button>
        </Stack>
      )}
      <Typography sx={{ mt: 2 }}>
        <TextLink component={Link} to="/login">
          {t(words.backToLogin)}
        </TextLink>
      </Typography>
    </EntryFrame>
  );
}
