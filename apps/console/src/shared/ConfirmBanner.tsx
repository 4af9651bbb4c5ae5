import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { AddressDialog } from './AddressDialog';
import { useText } from './language';
import { words } from './messages';
import { useViewer } from './viewer';

/** Reminds whoever has not confirmed their address yet; everything works meanwhile (O-1). */
export function ConfirmBanner() {
  const t = useText();
  const { data: viewer } = useViewer();
  const [open, setOpen] = useState(false);
  if (!viewer || viewer.account.verified || viewer.confined) return null;
  const { email } = viewer.account;
  return (
    <>
      <Alert
        severity="info"
        square
        role="status"
        sx={{ alignItems: 'center', py: 0.25 }}
        action={
          <Button size="small" color="inherit" onClick={() => setOpen(true)} sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
            {t(words.confirmNow)}
          </Button>
        }
      >
        {t(words.confirmAddress, { email })}
      </Alert>
      {open ? <AddressDialog email={email} again={{}} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
