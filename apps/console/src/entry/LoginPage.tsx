import { Alert, Box, Button, Link as TextLink, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin, useSetLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../shared/language';
import { fetchViewer } from '../shared/viewer';
import type { SignIn } from './credentials';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { SampleLogins } from './SampleLogins';

/** Signs in and takes over the language kept with the account. */
function useSignIn() {
  const login = useLogin();
  const setLocale = useSetLocale();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const signIn: SignIn = async (credentials) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await login(credentials);
      const { account } = await fetchViewer();
      setLocale(account.locale);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return { signIn, busy, failure };
}

function LoginForm({ signIn, busy }: { signIn: SignIn; busy: boolean }) {
  const t = useText();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn({ email: email.trim(), password });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <TextField
        label={t(words.email)}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={t(words.password)}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="contained" size="large" loading={busy} fullWidth>
        {t(words.signIn)}
      </Button>
    </Stack>
  );
}

/** Login (O-2), with one-click sample accounts on a local demonstration. */
export function LoginPage() {
  const t = useText();
  const translate = useTranslate();
  const { signIn, busy, failure } = useSignIn();
  return (
    <EntryFrame>
      <Typography variant="h1" gutterBottom>
        {t(words.welcome)}
      </Typography>
      <Box sx={{ minHeight: 8, mb: 2 }}>{failure ? <Alert severity="error">{translate(failure)}</Alert> : null}</Box>
      <LoginForm signIn={signIn} busy={busy} />
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        {t(words.noAccount)}{' '}
        <TextLink component={Link} to="/signup" sx={{ fontWeight: 600 }}>
          {t(words.signUp)}
        </TextLink>
      </Typography>
      <SampleLogins onChoose={signIn} disabled={busy} />
    </EntryFrame>
  );
}
