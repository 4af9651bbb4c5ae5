import { Alert, Box, Button, Divider, Link as TextLink, Stack, TextField, Typography } from '@mui/material';
import Key from '@mui/icons-material/KeyOutlined';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { OrganisationQuestion, ProviderButton, reasonOf, useOffer } from '../provider';
import { CodeField } from '../shared/CodeField';
import { useText } from '../shared/language';
import { passkeysPossible } from '../shared/passkey';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { pathAfter } from './next';
import { SampleLogins } from './SampleLogins';
import { type SigningIn, useSignIn } from './useSignIn';

function Or() {
  const t = useText();
  return (
    <Divider>
      <Typography variant="caption" color="textSecondary">
        {t(words.or)}
      </Typography>
    </Divider>
  );
}

function PasswordForm({ signing, known }: { signing: SigningIn; known: string }) {
  const t = useText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signing.signIn({ email: email.trim(), password });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <TextField
        label={t(words.email)}
        type="email"
        name="email"
        autoComplete="username webauthn"
        autoFocus={!known}
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Box>
        <TextField
          label={t(words.password)}
          type="password"
          name="password"
          autoComplete="current-password"
          autoFocus={Boolean(known)}
          required
          fullWidth
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Typography variant="body2" sx={{ textAlign: 'right', mt: 0.75 }}>
          <TextLink component={Link} to="/forgot">
            {t(words.forgot)}
          </TextLink>
        </Typography>
      </Box>
      <Button type="submit" variant="contained" size="large" loading={signing.busy} fullWidth>
        {t(words.signIn)}
      </Button>
      {passkeysPossible() ? (
        <>
          <Or />
          <Button variant="outlined" size="large" startIcon={<Key />} disabled={signing.busy} onClick={() => void signing.byPasskey()}>
            {t(words.byPasskey)}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

function SecondStepForm({ signing }: { signing: SigningIn }) {
  const t = useText();
  const [code, setCode] = useState('');
  const [backup, setBackup] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signing.verify(code);
  };
  const change = () => {
    setBackup(!backup);
    setCode('');
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <Typography color="textSecondary">{t(backup ? words.backupHint : words.appCodeHint)}</Typography>
      <CodeField
        key={String(backup)}
        label={t(backup ? words.backupCode : words.appCode)}
        digits={!backup}
        value={code}
        onChange={setCode}
      />
      <Button type="submit" variant="contained" size="large" loading={signing.busy} fullWidth>
        {t(words.verify)}
      </Button>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Button size="small" color="inherit" onClick={signing.startAgain}>
          {t(words.back)}
        </Button>
        <Button size="small" onClick={change}>
          {t(backup ? words.useApp : words.useBackup)}
        </Button>
      </Stack>
    </Stack>
  );
}

/** Which ways in there are: those of the organisation whose link one came by, or all. */
function Ways({ signing, known }: { signing: SigningIn; known: string }) {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const [byPassword, setByPassword] = useState(false);
  const slug = search.get('org') ?? '';
  const offer = useOffer(slug);
  const choose = (org: string) => setSearch({ org }, { replace: true });
  if (offer?.provider && offer.providerOnly && !byPassword)
    return (
      <Stack spacing={2}>
        <ProviderButton slug={slug} name={offer.organisation} main />
        <Button size="small" color="inherit" onClick={() => setByPassword(true)}>
          {t(words.byPassword)}
        </Button>
      </Stack>
    );
  return (
    <Stack spacing={2}>
      {offer?.provider ? (
        <>
          <ProviderButton slug={slug} name={offer.organisation} main />
          <Or />
        </>
      ) : null}
      <PasswordForm signing={signing} known={known} />
      {offer?.provider ? null : <OrganisationQuestion onKnown={choose} />}
    </Stack>
  );
}

/** Login (O-2) in one step or two, or by an organisation, with one-click sample accounts on a local demonstration. */
export function LoginPage() {
  const t = useText();
  const translate = useTranslate();
  const [search] = useSearchParams();
  const signing = useSignIn(pathAfter(search.get('next')));
  const { failure, secondStep } = signing;
  const refused = search.get('refused');
  const problem = failure ? translate(failure) : refused ? t(reasonOf(refused)) : undefined;
  return (
    <EntryFrame>
      <Typography variant="h1" gutterBottom>
        {t(secondStep ? words.secondStep : words.welcome)}
      </Typography>
      <Box sx={{ minHeight: 8, mb: 2 }}>{problem ? <Alert severity="error">{problem}</Alert> : null}</Box>
      {secondStep ? <SecondStepForm signing={signing} /> : <Ways signing={signing} known={search.get('email') ?? ''} />}
      {secondStep ? null : (
        <>
          <Typography color="textSecondary" sx={{ mt: 2 }}>
            {t(words.noAccount)}{' '}
            <TextLink component={Link} to="/signup" sx={{ fontWeight: 600 }}>
              {t(words.signUp)}
            </TextLink>
          </Typography>
          <SampleLogins onChoose={signing.signIn} disabled={signing.busy} />
        </>
      )}
    </EntryFrame>
  );
}
