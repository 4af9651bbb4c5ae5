import { Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { TOTP_DISABLE } from './documents';
import { CodesDialog, FactorDialog } from './FactorDialog';
import { words } from './messages';
import { ProofDialog } from './ProofDialog';
import type { Security } from './security';

function OffDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(TOTP_DISABLE);
  const prove = async (password: string) => {
    if (!(await run({ password }))) return;
    notify(t(words.turnedOff), { type: 'success' });
    onClose();
  };
  return (
    <ProofDialog
      title={t(words.turnOffTitle)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}

/** The second factor: on or off, and its backup codes. */
export function FactorCard({ security }: { security: Security }) {
  const t = useText();
  const [open, setOpen] = useState<'on' | 'off' | 'codes'>();
  const close = () => setOpen(undefined);
  const { secondFactor, backupCodesLeft } = security;
  return (
    <Section
      title={t(words.secondFactor)}
      action={
        <Chip size="small" variant="outlined" color={secondFactor ? 'success' : 'default'} label={t(secondFactor ? words.on : words.off)} />
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t(words.secondFactorText)}
      </Typography>
      {secondFactor ? (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography variant="body2" color={backupCodesLeft < 3 ? 'warning' : 'textPrimary'} sx={{ flex: 1, minWidth: 140 }}>
            {t(words.codesLeft, { count: backupCodesLeft })}
          </Typography>
          <Button size="small" onClick={() => setOpen('codes')}>
            {t(words.renewCodes)}
          </Button>
          <Button size="small" color="error" onClick={() => setOpen('off')}>
            {t(words.turnOff)}
          </Button>
        </Stack>
      ) : (
        <Button variant="contained" onClick={() => setOpen('on')}>
          {t(words.turnOn)}
        </Button>
      )}
      {open === 'on' ? <FactorDialog onClose={close} /> : null}
      {open === 'off' ? <OffDialog onClose={close} /> : null}
      {open === 'codes' ? <CodesDialog onClose={close} /> : null}
    </Section>
  );
}
