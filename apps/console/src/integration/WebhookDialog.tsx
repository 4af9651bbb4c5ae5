import { Checkbox, FormControlLabel, FormGroup, FormLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { WEBHOOK_CREATE, WEBHOOK_UPDATE } from './documents';
import { words } from './messages';
import { useTopics } from './useTopics';
import type { Webhook, WithSecret } from './webhook';

interface DialogProps {
  webhook?: Webhook;
  onClose: () => void;
  /** A new one was made: its secret must be shown. */
  onMade: (made: WithSecret) => void;
}

function TopicBoxes({ chosen, onChange }: { chosen: readonly string[]; onChange: (topics: string[]) => void }) {
  const t = useText();
  const topics = useTopics();
  const toggle = (code: string) => onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  return (
    <FormGroup>
      <FormLabel component="legend" sx={{ fontSize: 13, mb: 0.5 }}>
        {t(words.topics)}
      </FormLabel>
      {topics.map(({ code, name }) => (
        <FormControlLabel
          key={code}
          control={<Checkbox size="small" checked={chosen.includes(code)} onChange={() => toggle(code)} />}
          label={name}
        />
      ))}
    </FormGroup>
  );
}

function IncludeChoice({ chosen, onChange }: { chosen: Webhook['include']; onChange: (include: Webhook['include']) => void }) {
  const t = useText();
  return (
    <TextField
      select
      label={t(words.include)}
      value={chosen}
      helperText={t(chosen === 'THIN' ? words.thinHint : words.snapshotHint)}
      onChange={(event) => onChange(event.target.value as Webhook['include'])}
    >
      <MenuItem value="THIN">{t(words.THIN)}</MenuItem>
      <MenuItem value="SNAPSHOT">{t(words.SNAPSHOT)}</MenuItem>
    </TextField>
  );
}

const NOTHING = { name: '', url: '', topics: [], include: 'THIN', active: true } as const;

/** Sets up an address, or changes it. */
export function WebhookDialog({ webhook, onClose, onMade }: DialogProps) {
  const t = useText();
  const start = webhook ?? NOTHING;
  const [name, setName] = useState<string>(start.name);
  const [url, setUrl] = useState<string>(start.url);
  const [topics, setTopics] = useState<string[]>([...start.topics]);
  const [include, setInclude] = useState<Webhook['include']>(start.include);
  const [active, setActive] = useState<boolean>(start.active);
  const { run, busy, refusal } = useAct<WithSecret>(webhook ? WEBHOOK_UPDATE : WEBHOOK_CREATE);
  const submit = async () => {
    const values = { name, url, topics, include };
    const input = webhook ? { ...values, id: webhook.id, active, expectedVersion: webhook.version } : values;
    const done = await run(input, crypto.randomUUID());
    if (!done) return;
    if (webhook) onClose();
    else onMade(done);
  };
  return (
    <FormDialog
      open
      title={t(webhook ? words.editWebhook : words.newWebhook)}
      submitLabel={t(webhook ? shared.save : shared.create)}
      busy={busy}
      disabled={[name.trim(), url.trim(), topics.join('')].includes('')}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.name)} required autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      <TextField
        label={t(words.url)}
        required
        type="url"
        placeholder="https://"
        value={url}
        error={refusal?.body.errors['url'] !== undefined}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TopicBoxes chosen={topics} onChange={setTopics} />
      <IncludeChoice chosen={include} onChange={setInclude} />
      {webhook ? (
        <FormControlLabel control={<Switch checked={active} onChange={(event) => setActive(event.target.checked)} />} label={t(words.on)} />
      ) : null}
    </FormDialog>
  );
}
