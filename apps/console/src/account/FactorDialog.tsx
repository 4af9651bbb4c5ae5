import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { CodeField } from '../shared/CodeField';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { QrCode } from '../shared/QrCode';
import { useAct } from '../shared/useAct';
import { BackupCodes } from './BackupCodes';
import { BACKUP_CODES_RENEW, TOTP_ENABLE, TOTP_PREPARE } from './documents';
import { words } from './messages';
import { ProofDialog } from './ProofDialog';

interface Prepared {
  secret: string;
  uri: string;
}

function Kept({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText();
  return (
    <FormDialog
      open
      title={t(words.codesTitle)}
      submitLabel={t(words.kept)}
      busy={false}
      refusal={undefined}
      onClose={onClose}
      onSubmit={onClose}
    >
      <BackupCodes codes={codes} />
    </FormDialog>
  );
}

function Scan({ prepared, onDone, onClose }: { prepared: Prepared; onDone: (codes: string[]) => void; onClose: () => void }) {
  const t = useText();
  const [code, setCode] = useState('');
  const { run, busy, refusal } = useAct<{ backupCodes: string[] }>(TOTP_ENABLE);
  const submit = async () => {
    const enabled = await run({ code });
    if (enabled) onDone(enabled.backupCodes);
  };
  return (
    <FormDialog
      open
      title={t(words.secondFactor)}
      hint={t(words.scan)}
      submitLabel={t(words.turnOn)}
      busy={busy}
      disabled={code.trim().length < 6}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Stack spacing={1} sx={{ alignItems: 'center' }}>
        <QrCode text={prepared.uri} size={196} label={t(words.qr)} />
        <Typography variant="caption" color="textSecondary">
          {t(words.scanManually)}
        </Typography>
        <Box component="code" sx={{ fontSize: 14, overflowWrap: 'anywhere', textAlign: 'center' }}>
          {prepared.secret.match(/.{1,4}/g)?.join(' ')}
        </Box>
      </Stack>
      <CodeField label={t(words.code)} value={code} onChange={setCode} />
    </FormDialog>
  );
}

/** Turns the second factor on: password, QR code, first code, backup codes. */
export function FactorDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [prepared, setPrepared] = useState<Prepared>();
  const [codes, setCodes] = useState<string[]>();
  const { run, busy, refusal } = useAct<Prepared>(TOTP_PREPARE);
  if (codes) return <Kept codes={codes} onClose={onClose} />;
  if (prepared) return <Scan prepared={prepared} onDone={setCodes} onClose={onClose} />;
  const prove = async (password: string) => setPrepared(await run({ password }));
  return (
    <ProofDialog
      title={t(words.secondFactor)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}

/** Ten new backup codes in place of the old. */
export function CodesDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [codes, setCodes] = useState<string[]>();
  const { run, busy, refusal } = useAct<{ backupCodes: string[] }>(BACKUP_CODES_RENEW);
  if (codes) return <Kept codes={codes} onClose={onClose} />;
  const prove = async (password: string) => setCodes((await run({ password }))?.backupCodes);
  return (
    <ProofDialog
      title={t(words.renewCodes)}
      hint={t(words.renewHint)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}
