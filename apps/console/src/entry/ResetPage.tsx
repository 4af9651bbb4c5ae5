import { Alert, Button, Link as TextLink, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { PASSWORD_RESET } from './signInDocuments';

/** Sets a new password by the link of a mail. */
export default function ResetPage() {
  const t = useText();
  const { token = '' } = useParams();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { run, busy, refusal } = useAct(PASSWORD_RESET);
  const over = refusal?.find('LINK_EXPIRED');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ token, password })) setDone(true);
  };
  return (
    <EntryFrame>
      <Typography variant="h1" gutterBottom>
        {t(words.resetTitle)}
      </Typography>
      {done ? (
        <Stack spacing={2}>
          <Alert severity="success">{t(words.resetDone)}</Alert>
          <Button component={Link} to="/login" variant="contained" size="large">
            {t(words.signIn)}
          </Button>
        </Stack>
      ) : (
        <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
          <Typography color="textSecondary">{t(words.resetText)}</Typography>
          <TextField
            label={t(words.newPassword)}
            type="password"
            autoComplete="new-password"
            autoFocus
            required
            value={password}
            error={refusal?.body.errors['password'] !== undefined}
            helperText={refusal?.body.errors['password'] ?? t(words.passwordHint)}
            onChange={(event) => setPassword(event.target.value)}
          />
          {over ? (
            <Alert severity="error">
              {over.message}{' '}
              <TextLink component={Link} to="/forgot">
                {t(words.forgotAgain)}
              </TextLink>
            </Alert>
          ) : null}
          <Button type="submit" variant="contained" size="large" loading={busy}>
            {t(words.resetSave)}
          </Button>
        </Stack>
      )}
    </EntryFrame>
  );
}
