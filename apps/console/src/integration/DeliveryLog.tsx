import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { WEBHOOK_DELIVERIES, WEBHOOK_REDELIVER } from './documents';
import { words } from './messages';
import { useTopics } from './useTopics';
import { type Attempt, type Delivery, topicName } from './webhook';

const COLOURS = { WAITING: 'warning', DELIVERED: 'success', FAILED: 'error' } as const;
/** A message on its way is looked at again. */
const AGAIN_MS = 2000;

function AttemptLine({ attempt }: { attempt: Attempt }) {
  const t = useText();
  const outcome = attempt.status === null ? `${t(words.noAnswer)} · ${attempt.error ?? ''}` : `HTTP ${attempt.status}`;
  return (
    <Typography variant="caption" color="textSecondary" component="li">
      <When at={attempt.at} /> · {outcome} · {attempt.milliseconds} ms
    </Typography>
  );
}

function DeliveryLine({ delivery, resendable }: { delivery: Delivery; resendable: boolean }) {
  const t = useText();
  const topics = useTopics();
  const { run, busy } = useAct(WEBHOOK_REDELIVER);
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography sx={{ flex: 1, minWidth: 0 }}>
          {delivery.topic === 'webhook.test' ? t(words.test) : topicName(delivery.topic, topics)}
        </Typography>
        <Chip size="small" variant="outlined" color={COLOURS[delivery.state]} label={t(words[delivery.state])} />
        {resendable && delivery.state !== 'WAITING' ? (
          <Button size="small" loading={busy} onClick={() => void run({ id: delivery.id })}>
            {t(words.redeliver)}
          </Button>
        ) : null}
      </Stack>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid' }}>
        {delivery.attempts.map((attempt) => (
          <AttemptLine key={attempt.at} attempt={attempt} />
        ))}
      </Box>
      {delivery.state === 'WAITING' && delivery.attempts.length > 0 ? (
        <Typography variant="caption" color="textSecondary">
          {t(words.nextAttempt)} <When at={delivery.nextAttemptAt} />
        </Typography>
      ) : null}
    </Box>
  );
}

/** The messages to an address, newest first, each with what became of it. */
export function DeliveryLog({ webhookId, active }: { webhookId: string; active: boolean }) {
  const t = useText();
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['webhookDeliveries', webhookId],
    queryFn: async () => (await ask<{ list: { nodes: Delivery[] } }>(WEBHOOK_DELIVERIES, { id: webhookId })).list.nodes,
    refetchInterval: ({ state }) => (state.data?.some((each) => each.state === 'WAITING') ? AGAIN_MS : false),
  });
  return (
    <Section title={t(words.deliveries)}>
      {data?.length === 0 ? <Typography color="textSecondary">{t(words.noDeliveries)}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} resendable={active && may('update', 'Webhook')} />
        ))}
      </Box>
    </Section>
  );
}
