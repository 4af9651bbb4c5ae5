import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { API_KEY_CREATE } from './documents';
import { type ApiKey, LIVES, addressesOf, expiryIn } from './key';
import { words } from './messages';
import { ScopePicker } from './ScopePicker';

/** A key made but not yet copied. */
export interface MadeKey {
  record: ApiKey;
  key: string;
}

/** Makes a key: a name, what it may do, how long, and from where. */
export function ApiKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: MadeKey) => void }) {
  const t = useText();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<number>(90);
  const [addresses, setAddresses] = useState('');
  const { run, busy, refusal } = useAct<MadeKey>(API_KEY_CREATE);
  const submit = async () => {
    const input = { name, scopes, expiresAt: expiryIn(days, Date.now()), addresses: addressesOf(addresses) };
    const made = await run(input, crypto.randomUUID());
    if (made) onMade(made);
  };
  const wrong = (field: string) => refusal?.body.errors[field] !== undefined;
  return (
    <FormDialog
      open
      title={t(words.newKey)}
      submitLabel={t(words.newKey)}
      busy={busy}
      disabled={!name.trim() || scopes.length === 0}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.name)}
        placeholder={t(words.namePlaceholder)}
        required
        autoFocus
        value={name}
        error={wrong('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <ScopePicker chosen={scopes} onChange={setScopes} />
      <TextField select label={t(words.life)} value={days} onChange={(event) => setDays(Number(event.target.value))}>
        {LIVES.map((count) => (
          <MenuItem key={count} value={count}>
            {t(words.days, { count })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t(words.addresses)}
        helperText={t(words.addressesHint)}
        multiline
        minRows={2}
        value={addresses}
        error={wrong('addresses')}
        onChange={(event) => setAddresses(event.target.value)}
      />
    </FormDialog>
  );
}
