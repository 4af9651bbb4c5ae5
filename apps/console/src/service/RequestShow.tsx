import { Box, Button, Link as TextLink, Stack, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { ShowBase, Title, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { CustomerContact } from '../customer/CustomerContact';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { Fact, Section } from '../shared/Section';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { ActionBar } from './ActionBar';
import { Answers } from './Answers';
import { ClocksCard } from './ClocksCard';
import { Countdown } from './Countdown';
import { words } from './messages';
import { REQUEST_REVEAL } from './mutations';
import { PriorityMark } from './PriorityMark';
import { RatingCard } from './RatingCard';
import type { RequestDetail } from './request';
import { RequestEditDialog } from './RequestEditDialog';
import { StateChip } from './StateChip';
import { TimelineCard } from './TimelineCard';

function Header({ request }: { request: RequestDetail }) {
  return (
    <Box>
      <Stack direction="row" spacing={1.25} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <StateChip state={request.state} />
        <Box sx={{ fontSize: 15 }}>
          <Countdown clocks={request.clocks} strong quiet />
        </Box>
      </Stack>
      <Typography variant="h1" sx={{ textWrap: 'balance', overflowWrap: 'anywhere' }}>
        <PriorityMark priority={request.priority} />
        {request.summary}
      </Typography>
    </Box>
  );
}

/** Corrects what was written down, for those who may. */
function EditButton({ request }: { request: RequestDetail }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  if (!useMay()('update', 'Request')) return null;
  return (
    <>
      <Button size="small" onClick={() => setEditing(true)}>
        {t(shared.edit)}
      </Button>
      {editing ? <RequestEditDialog request={request} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function Story({ request }: { request: RequestDetail }) {
  const t = useText();
  return (
    <Section title={t(words.story)} action={<EditButton request={request} />}>
      <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '68ch' }}>{request.description || t(words.noDescription)}</Typography>
      <Answers request={request} />
    </Section>
  );
}

function Facts({ request }: { request: RequestDetail }) {
  const t = useText();
  return (
    <Section title={t(words.facts)}>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact label={t(words.item)}>{request.item.name}</Fact>
        <Fact label={t(words.department)}>{request.department?.name ?? '—'}</Fact>
        <Fact label={t(words.assignee)}>{request.assignee?.name ?? '—'}</Fact>
        <Fact label={t(words.promisedAt)}>
          <When at={request.promisedAt} />
        </Fact>
        <Fact label={t(words.channel)}>{t(words[request.channel])}</Fact>
        <Fact label={t(words.registeredAt)}>
          <When at={request.registeredAt} /> {request.registeredBy ? `· ${request.registeredBy.name}` : ''}
        </Fact>
        <Fact label={t(words.receipt)}>
          <TextLink href={request.receiptUrl} target="_blank" rel="noreferrer">
            {t(words.openReceipt)}
          </TextLink>
        </Fact>
      </Box>
    </Section>
  );
}

function CustomerSection({ request }: { request: RequestDetail }) {
  const t = useText();
  const { customer } = request;
  if (!customer) return null;
  const way = request.revealable.includes('phone') ? { document: REQUEST_REVEAL, id: request.id } : undefined;
  return (
    <Section title={t(words.customer)}>
      <TextLink component={Link} to={`/customers/${customer.id}/show`} sx={{ fontWeight: 650, fontSize: 15 }}>
        {customer.name}
      </TextLink>
      <CustomerContact customer={customer} through={way} />
    </Section>
  );
}

function RequestPage() {
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  const { record: request, error, refetch } = useShowContext<RequestDetail>();
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!request?.timeline) return <PageSkeleton />;
  return (
    <Stack spacing={2}>
      <Title title={request.number} />
      <Header request={request} />
      <ActionBar request={request} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 372px' }, gap: 2, alignItems: 'start' }}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          {wide ? null : <ClocksCard request={request} />}
          <Story request={request} />
          <TimelineCard request={request} />
        </Stack>
        <Stack spacing={2}>
          {wide ? <ClocksCard request={request} /> : null}
          <CustomerSection request={request} />
          <RatingCard request={request} />
          <Facts request={request} />
        </Stack>
      </Box>
    </Stack>
  );
}

/** One request: where it stands, what can be done, by which rules, and everything that happened. */
export default function RequestShow() {
  return (
    <ShowBase resource="requests" redirectOnError={false} queryOptions={{ refetchInterval: 60_000 }}>
      <RequestPage />
    </ShowBase>
  );
}
