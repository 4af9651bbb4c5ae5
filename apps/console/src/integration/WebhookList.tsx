import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useCanAccess } from 'react-admin';
import Add from '@mui/icons-material/Add';
import HookIcon from '@mui/icons-material/WebhookOutlined';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { ListIntroduction } from '../shared/ListIntroduction';
import { AccessDenied } from '../shared/PageFailure';
import { RecordCard, opensHere } from '../shared/RecordCard';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { words } from './messages';
import { OnOffMark } from './OnOffMark';
import { SecretShown } from './SecretShown';
import { useTopics } from './useTopics';
import { WebhookDialog } from './WebhookDialog';
import { WebhookDrawer } from './WebhookDrawer';
import { type Webhook, type WithSecret, topicName } from './webhook';

const Column = DataTable.Col<Webhook>;

function HookTable({ onOpen }: { onOpen: (webhook: Webhook) => void }) {
  const t = useText();
  const topics = useTopics();
  return (
    <DataTable<Webhook> bulkActionButtons={false} rowClick={opensHere(onOpen)}>
      <Column source="name" label={t(words.name)} disableSort render={(webhook) => <strong>{webhook.name}</strong>} />
      <Column source="url" label={t(words.url)} disableSort sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }} />
      <Column
        source="topics"
        label={t(words.topics)}
        disableSort
        render={(webhook) => webhook.topics.map((code) => topicName(code, topics)).join(' · ')}
      />
      <Column source="createdAt" label={t(words.createdAt)} render={(webhook) => <When at={webhook.createdAt} dateOnly />} />
      <Column source="active" label={t(words.state)} disableSort render={(webhook) => <OnOffMark webhook={webhook} />} />
    </DataTable>
  );
}

function HookCard({ webhook, onOpen }: { webhook: Webhook; onOpen: (webhook: Webhook) => void }) {
  return (
    <RecordCard title={webhook.name} mark={<OnOffMark webhook={webhook} />} onOpen={() => onOpen(webhook)}>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {webhook.url}
      </Typography>
    </RecordCard>
  );
}

function Toolbar({ onCreate }: { onCreate: () => void }) {
  const t = useText();
  const may = useMay();
  return (
    <ListIntroduction text={words.webhookHint}>
      {may('create', 'Webhook') ? (
        <Button variant="outlined" startIcon={<Add />} onClick={onCreate} sx={{ flexShrink: 0 }}>
          {t(words.newWebhook)}
        </Button>
      ) : null}
    </ListIntroduction>
  );
}

/** The addresses that are told of events (O-5). */
export default function WebhookList() {
  const t = useText();
  const [opened, setOpened] = useState<string>();
  const [editing, setEditing] = useState<Webhook | 'new'>();
  const [made, setMade] = useState<WithSecret>();
  const { canAccess } = useCanAccess({ resource: 'webhooks', action: 'list' });
  if (canAccess === false) return <AccessDenied />;
  const onMade = (fresh: WithSecret) => {
    setEditing(undefined);
    setMade(fresh);
  };
  return (
    <>
      <ListFrame<Webhook>
        title={t(words.webhooks)}
        resource="webhooks"
        sort={{ field: 'createdAt', order: 'DESC' }}
        toolbar={<Toolbar onCreate={() => setEditing('new')} />}
        table={<HookTable onOpen={({ id }) => setOpened(id)} />}
        card={(webhook) => <HookCard webhook={webhook} onOpen={({ id }) => setOpened(id)} />}
        empty={<EmptyState icon={<HookIcon />} title={t(words.webhooksEmpty)} hint={t(words.webhooksEmptyHint)} />}
      />
      {opened ? <WebhookDrawer id={opened} onClose={() => setOpened(undefined)} onEdit={setEditing} onSecret={setMade} /> : null}
      {editing ? (
        <WebhookDialog {...(editing === 'new' ? {} : { webhook: editing })} onClose={() => setEditing(undefined)} onMade={onMade} />
      ) : null}
      {made ? <SecretShown made={made} onClose={() => setMade(undefined)} /> : null}
    </>
  );
}
