import { Button, Chip, Drawer, IconButton, Stack, Typography } from '@mui/material';
import { useGetOne, useNotify } from 'react-admin';
import Close from '@mui/icons-material/Close';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { Fact, Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { DeliveryLog } from './DeliveryLog';
import { WEBHOOK_ROTATE, WEBHOOK_TEST } from './documents';
import { words } from './messages';
import { OnOffMark } from './OnOffMark';
import { useTopics } from './useTopics';
import { type Webhook, type WithSecret, topicName } from './webhook';

interface DrawerProps {
  id: string;
  onClose: () => void;
  onEdit: (webhook: Webhook) => void;
  onSecret: (made: WithSecret) => void;
}

function Facts({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const topics = useTopics();
  return (
    <Section title={webhook.name} action={<OnOffMark webhook={webhook} />}>
      <Fact label={t(words.url)}>{webhook.url}</Fact>
      <Fact label={t(words.topics)}>
        <Stack direction="row" useFlexGap spacing={0.5} sx={{ flexWrap: 'wrap' }}>
          {webhook.topics.map((code) => (
            <Chip key={code} size="small" label={topicName(code, topics)} />
          ))}
        </Stack>
      </Fact>
      <Fact label={t(words.include)}>{t(words[webhook.include])}</Fact>
      <Fact label={t(words.createdBy)}>
        {webhook.createdBy?.name ?? '—'} · <When at={webhook.createdAt} />
      </Fact>
      {webhook.previousUntil && Date.parse(webhook.previousUntil) > Date.now() ? (
        <Fact label={t(words.rotatedUntil)}>
          <When at={webhook.previousUntil} />
        </Fact>
      ) : null}
    </Section>
  );
}

function Acts({ webhook, onEdit, onSecret }: Omit<DrawerProps, 'id' | 'onClose'> & { webhook: Webhook }) {
  const t = useText();
  const notify = useNotify();
  const testing = useAct(WEBHOOK_TEST);
  const rotating = useAct<WithSecret>(WEBHOOK_ROTATE);
  const test = async () => {
    if (await testing.run({ id: webhook.id })) notify(t(words.testSent), { type: 'success' });
  };
  const rotate = async () => {
    const made = await rotating.run({ id: webhook.id });
    if (made) onSecret(made);
  };
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
      <Button variant="contained" disabled={!webhook.active} loading={testing.busy} onClick={() => void test()}>
        {t(words.sendTest)}
      </Button>
      <Button variant="outlined" onClick={() => onEdit(webhook)}>
        {t(words.editWebhook)}
      </Button>
      <Button variant="outlined" color="inherit" loading={rotating.busy} onClick={() => void rotate()}>
        {t(words.rotate)}
      </Button>
    </Stack>
  );
}

/** One address: what it is told, whether it arrives, and its acts. */
export function WebhookDrawer({ id, onClose, onEdit, onSecret }: DrawerProps) {
  const t = useText();
  const may = useMay();
  const { data: webhook } = useGetOne<Webhook>('webhooks', { id });
  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { sx: { width: { xs: '100%', sm: 520 } } } }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', px: 2, py: 1 }}>
        <Typography variant="h3" component="h2">
          {t(words.webhooks)}
        </Typography>
        <IconButton aria-label={t(shared.close)} onClick={onClose}>
          <Close />
        </IconButton>
      </Stack>
      {webhook ? (
        <Stack spacing={2} sx={{ px: 2, pb: 3 }}>
          <Facts webhook={webhook} />
          {may('update', 'Webhook') ? <Acts webhook={webhook} onEdit={onEdit} onSecret={onSecret} /> : null}
          <DeliveryLog webhookId={webhook.id} active={webhook.active} />
        </Stack>
      ) : null}
    </Drawer>
  );
}
