import { Alert, Button, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useLogout } from 'react-admin';
import { useText } from '../shared/language';
import { useViewer } from '../shared/viewer';
import { FactorDialog } from './FactorDialog';
import { words } from './messages';

/**
 * Leads whoever lacks the second factor that the organisation asks for to setting it up, before anything else. The page stays
 * until the backup codes were seen, though the organisation is open again by then.
 */
export function FactorGate({ children }: { children: ReactNode }) {
  const t = useText();
  const logout = useLogout();
  const { data: viewer } = useViewer();
  const [open, setOpen] = useState(false);
  if (viewer?.closedCode !== 'SECOND_FACTOR_REQUIRED' && !open) return children;
  return (
    <Stack spacing={2} sx={{ maxWidth: 520, mx: 'auto', py: { xs: 3, md: 6 } }}>
      <Typography variant="h1">{t(words.secondFactor)}</Typography>
      <Alert severity="info">{t(words.factorDemanded)}</Alert>
      <Typography color="textSecondary">{t(words.secondFactorText)}</Typography>
      <Stack direction="row" spacing={1}>
        <Button variant="contained" size="large" onClick={() => setOpen(true)}>
          {t(words.turnOn)}
        </Button>
        <Button color="inherit" onClick={() => void logout()}>
          {t(words.signOut)}
        </Button>
      </Stack>
      {open ? <FactorDialog onClose={() => setOpen(false)} /> : null}
    </Stack>
  );
}
