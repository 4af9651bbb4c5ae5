import { Button, ButtonBase, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useCanAccess } from 'react-admin';
import Add from '@mui/icons-material/Add';
import HookIcon from '@mui/icons-material/WebhookOutlined';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { AccessDenied } from '../shared/PageFailure';
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
  const open = (_id: unknown, _resource: string, record: unknown) => {
    onOpen(record as Webhook);
    return false as const;
  };
  return (
    <DataTable<Webhook> bulkActionButtons={false} rowClick={open}>
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
    <ButtonBase onClick={() => onOpen(webhook)} sx={{ display: 'block', width: '100%', textAlign: 'left', px: 2, py: 1.5 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 600 }}>{webhook.name}</Typography>
        <OnOffMark webhook={webhook} />
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {webhook.url}
      </Typography>
    </ButtonBase>
  );
}

function Toolbar({ onCreate }: { onCreate: () => void }) {
  const t = useText();
  const may = useMay();
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
      <Typography color="textSecondary" sx={{ flex: 1 }}>
        {t(words.webhookHint)}
      </Typography>
      {may('create', 'Webhook') ? (
        <Button variant="outlined" startIcon={<Add />} onClick={onCreate} sx={{ flexShrink: 0 }}>
          {t(words.newWebhook)}
        </Button>
      ) : null}
    </Stack>
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
