import { Alert, Button, Card, Link as TextLink, Skeleton, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { ask } from '../shared/api';
import { useText } from '../shared/language';
import { queryClient } from '../shared/query';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Fact } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useViewer } from '../shared/viewer';
import { EntryFrame } from './EntryFrame';
import { words } from './messages';
import { INVITATION, INVITATION_ACCEPT } from './signInDocuments';

interface Invitation {
  organisation: string;
  invitedBy: string;
  name: string;
  email: string;
  known: boolean;
}

/** Joins and enters; what was on screen belongs to the organisation before. */
function useJoin(token: string) {
  const { run, busy, refusal } = useAct(INVITATION_ACCEPT);
  const join = async (more: object) => {
    if (!(await run({ token, ...more }))) return;
    queryClient.clear();
    window.location.assign('/console/');
  };
  return { join, busy, refusal };
}

/** Somebody new: a name and a password make the account. */
function NewAccount({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useText();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const { join, busy, refusal } = useJoin(token);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join({ name, password });
  };
  const weak = refusal?.body.errors['password'];
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      <input type="hidden" name="email" autoComplete="username" value={invitation.email} readOnly />
      <TextField label={t(words.yourName)} required autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label={t(words.choosePassword)}
        type="password"
        autoComplete="new-password"
        required
        autoFocus
        value={password}
        error={weak !== undefined}
        helperText={weak ?? t(words.passwordHint)}
        onChange={(event) => setPassword(event.target.value)}
      />
      {weak ? null : <RefusalAlert refusal={refusal} />}
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {t(words.join)}
      </Button>
    </Stack>
  );
}

/** Somebody with an account: signed in with it they join at once, otherwise they sign in first. */
function KnownAccount({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useText();
  const { data: viewer } = useViewer();
  const { join, busy, refusal } = useJoin(token);
  const fits = viewer?.account.email.toLowerCase() === invitation.email.toLowerCase();
  if (!fits) {
    const query = new URLSearchParams({ next: `/invite/${token}`, email: invitation.email });
    return (
      <Stack spacing={2}>
        <Alert severity="info">{t(words.signInFirst, { email: invitation.email })}</Alert>
        <Button component={Link} to={`/login?${query.toString()}`} variant="contained" size="large">
          {t(words.signIn)}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack spacing={2}>
      <RefusalAlert refusal={refusal} />
      <Button variant="contained" size="large" loading={busy} onClick={() => void join({})}>
        {t(words.joinAs, { name: viewer?.account.name ?? '' })}
      </Button>
    </Stack>
  );
}

function Offer({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useText();
  return (
    <>
      <Typography variant="h1" gutterBottom>
        {t(words.inviteTitle, { organisation: invitation.organisation })}
      </Typography>
      <Card component="dl" sx={{ px: 2, py: 1, my: 2 }}>
        <Fact label={t(words.invitedBy)}>{invitation.invitedBy}</Fact>
        <Fact label={t(words.email)}>{invitation.email}</Fact>
      </Card>
      {invitation.known ? <KnownAccount token={token} invitation={invitation} /> : <NewAccount token={token} invitation={invitation} />}
    </>
  );
}

/** The invitation of a link (O-4): who invites, to what; and joining. */
export default function InvitePage() {
  const t = useText();
  const { token = '' } = useParams();
  const { data, isPending, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => (await ask<{ invitation: Invitation | null }>(INVITATION, { token })).invitation,
  });
  return (
    <EntryFrame>
      {isPending ? <Skeleton variant="rounded" height={280} /> : null}
      {data ? <Offer token={token} invitation={data} /> : null}
      {data === null || error ? (
        <Stack spacing={2}>
          <Typography variant="h1">{t(words.inviteOver)}</Typography>
          <Typography color="textSecondary">{error?.message ?? t(words.inviteOverHint)}</Typography>
          <TextLink component={Link} to="/login">
            {t(words.backToLogin)}
          </TextLink>
        </Stack>
      ) : null}
    </EntryFrame>
  );
}
