import { Button, Chip, Drawer, IconButton, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import Close from '@mui/icons-material/Close';
import { ChangeList } from '../shared/ChangeList';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { Fact, Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { API_KEY_REVOKE } from './documents';
import { type ApiKey, type DeprecatedUse, scopeText } from './key';
import { words } from './messages';
import { StateMark } from './StateMark';
import { useScopeSubjects } from './useScopes';

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct(API_KEY_REVOKE);
  const submit = async () => {
    if (!(await run({ id: apiKey.id, reason: reason || undefined }))) return;
    notify(t(words.revoked), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.revokeTitle, { name: apiKey.name })}
      hint={t(words.revokeHint)}
      submitLabel={t(words.revoke)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.reason)} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}

function Facts({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const subjects = useScopeSubjects();
  return (
    <Section title={apiKey.name} action={<StateMark apiKey={apiKey} />}>
      <Fact label={t(words.key)}>
        <code>{apiKey.hint}_…</code>
      </Fact>
      <Fact label={t(words.scopes)}>
        <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
          {apiKey.scopes.map((scope) => (
            <Chip key={scope} size="small" label={scopeText(scope, subjects, t(words.personalData))} />
          ))}
        </Stack>
      </Fact>
      <Fact label={t(words.addresses).replace(/[（(].*$/, '')}>{apiKey.addresses.join(', ') || t(words.anywhere)}</Fact>
      <Fact label={t(words.lastUsed)}>
        {apiKey.lastUsedAt ? <When at={apiKey.lastUsedAt} /> : t(words.neverUsed)}
        {apiKey.lastUsedAddress ? ` · ${apiKey.lastUsedAddress}` : ''}
      </Fact>
      <Fact label={t(words.expires)}>
        <When at={apiKey.expiresAt} />
      </Fact>
      <Fact label={t(words.createdBy)}>
        {apiKey.createdBy?.name ?? '—'} · <When at={apiKey.createdAt} />
      </Fact>
    </Section>
  );
}

/** What the program should stop using, with the way out. */
function DeprecatedUses({ uses }: { uses: readonly DeprecatedUse[] }) {
  const t = useText();
  if (uses.length === 0) return null;
  return (
    <Section title={t(words.deprecated)}>
      <Typography variant="body2" color="textSecondary">
        {t(words.deprecatedHint)}
      </Typography>
      {uses.map(({ field, reason, calls, lastAt }) => (
        <Stack key={field} sx={{ mt: 1 }}>
          <code>{field}</code>
          <Typography variant="body2">{reason}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t(words.deprecatedUse, { calls })} <When at={lastAt} />
          </Typography>
        </Stack>
      ))}
    </Section>
  );
}

/** One key: what it may do, where it was used last, and its end. */
export function ApiKeyDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText();
  const may = useMay();
  const [revoking, setRevoking] = useState(false);
  const { data: apiKey } = useGetOne<ApiKey>('apiKeys', { id });
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { sx: { width: { xs: '100%', sm: 460 } } } }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', px: 2, py: 1 }}>
        <Typography variant="h3" component="h2">
          {t(words.apiKeys)}
        </Typography>
        <IconButton aria-label={t(shared.close)} onClick={onClose}>
          <Close />
        </IconButton>
      </Stack>
      {apiKey ? (
        <Stack spacing={2} sx={{ px: 2, pb: 3 }}>
          <Facts apiKey={apiKey} />
          <DeprecatedUses uses={apiKey.deprecatedUses ?? []} />
          {apiKey.state === 'ACTIVE' && may('revoke', 'ApiKey') ? (
            <Button color="error" variant="outlined" onClick={() => setRevoking(true)}>
              {t(words.revoke)}
            </Button>
          ) : null}
          <Section title={t(shared.history)}>
            <ChangeList changes={apiKey.history ?? []} />
          </Section>
          {revoking ? <RevokeDialog apiKey={apiKey} onClose={() => setRevoking(false)} /> : null}
        </Stack>
      ) : null}
    </Drawer>
  );
}
