import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import Key from '@mui/icons-material/KeyOutlined';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { makePasskey, passkeysPossible } from '../shared/passkey';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { When } from '../shared/When';
import { deviceName } from './device';
import { PASSKEY_ADD, PASSKEY_PREPARE, PASSKEY_REMOVE } from './documents';
import { words } from './messages';
import { ProofDialog } from './ProofDialog';
import type { Passkey } from './security';

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [name, setName] = useState(() => deviceName(navigator.userAgent) ?? '');
  const preparing = useAct<{ challenge: string; options: object }>(PASSKEY_PREPARE);
  const adding = useAct(PASSKEY_ADD);
  const prove = async (password: string) => {
    const question = await preparing.run({ password });
    if (!question) return;
    const response = await makePasskey(question.options);
    if (!response || !(await adding.run({ challenge: question.challenge, response, name }))) return;
    notify(t(words.passkeyAdded), { type: 'success' });
    onClose();
  };
  return (
    <ProofDialog
      title={t(words.addPasskey)}
      busy={preparing.busy || adding.busy}
      refusal={preparing.refusal ?? adding.refusal}
      disabled={!name.trim()}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    >
      <TextField label={t(words.passkeyName)} required value={name} onChange={(event) => setName(event.target.value)} />
    </ProofDialog>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(PASSKEY_REMOVE);
  const prove = async (password: string) => {
    if (!(await run({ id: passkey.id, password }))) return;
    notify(t(words.removed), { type: 'success' });
    onClose();
  };
  return (
    <ProofDialog
      title={t(words.removePasskey, { name: passkey.name })}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}

function Row({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', py: 0.75 }}>
      <Key color="action" />
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{passkey.name}</Typography>
        <Typography variant="caption" color="textSecondary">
          {passkey.lastUsedAt ? (
            <>
              {t(words.lastUsed)}
              <When at={passkey.lastUsedAt} />
            </>
          ) : (
            t(words.neverUsed)
          )}
        </Typography>
      </Stack>
      <Button size="small" color="error" onClick={onRemove}>
        {t(words.remove)}
      </Button>
    </Stack>
  );
}

/** Passkeys of the account: sign-in with the device's own lock. */
export function PasskeyCard({ passkeys }: { passkeys: Passkey[] }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey>();
  const possible = passkeysPossible();
  return (
    <Section title={t(words.passkeys)}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t(words.passkeysText)}
      </Typography>
      {passkeys.map((passkey) => (
        <Row key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
      ))}
      {possible ? (
        <Button variant={passkeys.length > 0 ? 'text' : 'contained'} onClick={() => setAdding(true)} sx={{ mt: 0.5 }}>
          {t(words.addPasskey)}
        </Button>
      ) : (
        <Alert severity="info">{t(words.passkeysImpossible)}</Alert>
      )}
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
      {removing ? <RemoveDialog passkey={removing} onClose={() => setRemoving(undefined)} /> : null}
    </Section>
  );
}
