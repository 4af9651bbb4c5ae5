import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useCanAccess } from 'react-admin';
import Add from '@mui/icons-material/Add';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { ListIntroduction } from '../shared/ListIntroduction';
import { AccessDenied } from '../shared/PageFailure';
import { RecordCard, opensHere } from '../shared/RecordCard';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { ApiKeyDialog, type MadeKey } from './ApiKeyDialog';
import { ApiKeyDrawer } from './ApiKeyDrawer';
import { KeyShown } from './KeyShown';
import type { ApiKey } from './key';
import { words } from './messages';
import { StateMark } from './StateMark';

const Column = DataTable.Col<ApiKey>;

function LastUse({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  return apiKey.lastUsedAt ? <When at={apiKey.lastUsedAt} /> : <>{t(words.neverUsed)}</>;
}

function KeyTable({ onOpen }: { onOpen: (apiKey: ApiKey) => void }) {
  const t = useText();
  return (
    <DataTable<ApiKey> bulkActionButtons={false} rowClick={opensHere(onOpen)}>
      <Column source="name" label={t(words.name)} disableSort render={(apiKey) => <strong>{apiKey.name}</strong>} />
      <Column source="hint" label={t(words.key)} disableSort render={(apiKey) => <code>{apiKey.hint}_…</code>} />
      <Column source="createdBy.name" label={t(words.createdBy)} disableSort />
      <Column source="lastUsedAt" label={t(words.lastUsed)} disableSort render={(apiKey) => <LastUse apiKey={apiKey} />} />
      <Column source="expiresAt" label={t(words.expires)} disableSort render={(apiKey) => <When at={apiKey.expiresAt} dateOnly />} />
      <Column source="createdAt" label={t(words.createdAt)} render={(apiKey) => <When at={apiKey.createdAt} dateOnly />} />
      <Column source="state" label={t(words.state)} disableSort render={(apiKey) => <StateMark apiKey={apiKey} />} />
    </DataTable>
  );
}

function KeyCard({ apiKey, onOpen }: { apiKey: ApiKey; onOpen: (apiKey: ApiKey) => void }) {
  const t = useText();
  return (
    <RecordCard title={apiKey.name} mark={<StateMark apiKey={apiKey} />} onOpen={() => onOpen(apiKey)}>
      <Typography variant="body2" color="textSecondary" component="div">
        <code>{apiKey.hint}_…</code>
        <br />
        {t(words.lastUsed)} <LastUse apiKey={apiKey} />
      </Typography>
    </RecordCard>
  );
}

function Toolbar({ onCreate }: { onCreate: () => void }) {
  const t = useText();
  const may = useMay();
  return (
    <ListIntroduction text={words.hint}>
      <Button href="/docs/api" target="_blank" rel="noopener" sx={{ flexShrink: 0 }}>
        {t(words.docs)}
      </Button>
      {may('create', 'ApiKey') ? (
        <Button variant="outlined" startIcon={<Add />} onClick={onCreate} sx={{ flexShrink: 0 }}>
          {t(words.newKey)}
        </Button>
      ) : null}
    </ListIntroduction>
  );
}

/** The keys with which programs work in the organisation (O-5). */
export default function ApiKeyList() {
  const t = useText();
  const [opened, setOpened] = useState<ApiKey>();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<MadeKey>();
  const { canAccess } = useCanAccess({ resource: 'apiKeys', action: 'list' });
  if (canAccess === false) return <AccessDenied />;
  const onMade = (fresh: MadeKey) => {
    setCreating(false);
    setMade(fresh);
  };
  return (
    <>
      <ListFrame<ApiKey>
        title={t(words.apiKeys)}
        resource="apiKeys"
        sort={{ field: 'createdAt', order: 'DESC' }}
        toolbar={<Toolbar onCreate={() => setCreating(true)} />}
        table={<KeyTable onOpen={setOpened} />}
        card={(apiKey) => <KeyCard apiKey={apiKey} onOpen={setOpened} />}
        empty={<EmptyState icon={<KeyIcon />} title={t(words.empty)} hint={t(words.emptyHint)} />}
      />
      {opened ? <ApiKeyDrawer id={opened.id} onClose={() => setOpened(undefined)} /> : null}
      {creating ? <ApiKeyDialog onClose={() => setCreating(false)} onMade={onMade} /> : null}
      {made ? <KeyShown made={made} onClose={() => setMade(undefined)} /> : null}
    </>
  );
}
