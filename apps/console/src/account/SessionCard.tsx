import { Button, Chip, Stack, Typography } from '@mui/material';
import Computer from '@mui/icons-material/ComputerOutlined';
import Smartphone from '@mui/icons-material/SmartphoneOutlined';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { When } from '../shared/When';
import { deviceName, deviceOf } from './device';
import { SESSION_END, SESSIONS_END } from './documents';
import { words } from './messages';
import type { Session } from './security';

function Place({ session }: { session: Session }) {
  const t = useText();
  const place = session.place === 'here' ? t(words.here) : session.place === 'inner' ? t(words.inner) : undefined;
  const parts = [session.organisation, session.address && (place ? `${session.address} (${place})` : session.address)];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function Row({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const t = useText();
  const Icon = deviceOf(session.agent).mobile ? Smartphone : Computer;
  return (
    <Stack component="li" direction="row" spacing={1.5} sx={{ alignItems: 'center', py: 1 }}>
      <Icon color="action" />
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 600 }}>{deviceName(session.agent) ?? t(words.unknownDevice)}</Typography>
          {session.current ? <Chip size="small" color="success" variant="outlined" label={t(words.thisDevice)} /> : null}
        </Stack>
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          <Place session={session} />
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t(words.lastUsed)}
          <When at={session.lastUsedAt} />
        </Typography>
      </Stack>
      {session.current ? null : (
        <Button size="small" color="error" disabled={busy} onClick={onEnd}>
          {t(words.end)}
        </Button>
      )}
    </Stack>
  );
}

/** Where the account is signed in; ending a session acts at its next request. */
export function SessionCard({ sessions }: { sessions: Session[] }) {
  const t = useText();
  const notify = useNotify();
  const one = useAct(SESSION_END);
  const others = useAct(SESSIONS_END);
  const told = (done: unknown) => {
    if (done) notify(t(words.ended), { type: 'success' });
  };
  return (
    <Section
      title={t(words.sessions)}
      action={
        sessions.length > 1 ? (
          <Button size="small" color="error" loading={others.busy} onClick={() => void others.run({}).then(told)}>
            {t(words.endAll)}
          </Button>
        ) : undefined
      }
    >
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sessions.map((session) => (
          <Row key={session.id} session={session} busy={one.busy} onEnd={() => void one.run({ id: session.id }).then(told)} />
        ))}
      </Stack>
    </Section>
  );
}
