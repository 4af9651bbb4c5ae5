import { Alert, Box, Stack } from '@mui/material';
import { Title } from 'react-admin';
import { LinkedCard } from '../provider';
import { useText } from '../shared/language';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { useViewer } from '../shared/viewer';
import { EventCard } from './EventCard';
import { FactorCard } from './FactorCard';
import { words } from './messages';
import { PasskeyCard } from './PasskeyCard';
import { PasswordCard } from './PasswordCard';
import { ProfileCard } from './ProfileCard';
import { useSecurity } from './security';
import { SessionCard } from './SessionCard';

function OwnAccount() {
  const t = useText();
  const { data: viewer } = useViewer();
  const { data: security, error, refetch } = useSecurity();
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!viewer || !security) return <PageSkeleton rows={5} />;
  return (
    <>
      <Title title={t(words.title)} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 620px) minmax(0, 440px)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Stack spacing={2}>
          <ProfileCard key={viewer.account.email} account={viewer.account} />
          <PasswordCard />
          <FactorCard security={security} />
          <PasskeyCard passkeys={security.passkeys} />
          <LinkedCard />
        </Stack>
        <Stack spacing={2}>
          <SessionCard sessions={security.sessions} />
          <EventCard events={security.events} />
        </Stack>
      </Box>
    </>
  );
}

/** The own account: profile, password, second factor, passkeys, where it is signed in (O-4); not for who came by an organisation. */
export default function MePage() {
  const t = useText();
  const { data: viewer } = useViewer();
  if (!viewer) return <PageSkeleton rows={5} />;
  if (!viewer.confined) return <OwnAccount />;
  return (
    <>
      <Title title={t(words.title)} />
      <Alert severity="info">{t(words.confined)}</Alert>
    </>
  );
}
