import { Alert, Box, Button, Card, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { ShowBase, Title, useGetList, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import Add from '@mui/icons-material/Add';
import Inbox from '@mui/icons-material/InboxOutlined';
import type { RequestRow } from '../service/request';
import { RequestCard } from '../service/RequestCard';
import { ChangeList } from '../shared/ChangeList';
import { EmptyState } from '../shared/EmptyState';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { dateTime } from '../shared/moment';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { Fact, Section } from '../shared/Section';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import type { CustomerDetail } from './customer';
import { CustomerContact } from './CustomerContact';
import { CustomerDialog } from './CustomerDialog';
import { PersonMenu } from './PersonMenu';
import { words } from './messages';

function RegisterButton({ customer }: { customer: CustomerDetail }) {
  const t = useText();
  if (!useMay()('create', 'Request')) return null;
  return (
    <Button component={Link} to={`/requests/create?customer=${customer.id}`} variant="contained" startIcon={<Add />}>
      {t(words.registerFor)}
    </Button>
  );
}

function Header({ customer }: { customer: CustomerDetail }) {
  const t = useText();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const mayEdit = may('update', 'Customer') && !customer.erasedAt;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ flex: 1, minWidth: 160 }}>
        <Typography variant="h1">{customer.name}</Typography>
        <Typography color="textSecondary">{customer.number}</Typography>
      </Box>
      {mayEdit ? (
        <Button variant="outlined" onClick={() => setEditing(true)}>
          {t(shared.edit)}
        </Button>
      ) : null}
      {customer.erasedAt ? null : <RegisterButton customer={customer} />}
      <PersonMenu customer={customer} />
      {editing ? <CustomerDialog customer={customer} onClose={() => setEditing(false)} /> : null}
    </Stack>
  );
}

/** That a person was forgotten, or will be. */
function Erasure({ customer: { erasedAt, erasureAskedAt } }: { customer: CustomerDetail }) {
  const t = useText();
  const language = useLanguage();
  const moment = (at: string) => dateTime(at, language, new Date());
  if (erasedAt) return <Alert severity="info">{t(words.erased, { at: moment(erasedAt) })}</Alert>;
  if (erasureAskedAt) return <Alert severity="warning">{t(words.erasureAsked, { at: moment(erasureAskedAt) })}</Alert>;
  return null;
}

function Services({ customer, requests }: { customer: CustomerDetail; requests: readonly RequestRow[] }) {
  const t = useText();
  if (requests.length === 0)
    return (
      <EmptyState
        icon={<Inbox />}
        title={t(words.noRequests)}
        hint={t(words.noRequestsHint)}
        action={<RegisterButton customer={customer} />}
      />
    );
  return (
    <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {requests.map((request) => (
        <li key={request.id}>
          <RequestCard request={request} />
        </li>
      ))}
    </Stack>
  );
}

function Records({ customer }: { customer: CustomerDetail }) {
  const t = useText();
  const [tab, setTab] = useState<'requests' | 'history'>('requests');
  const { data: requests, total } = useGetList<RequestRow>('requests', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'registeredAt', order: 'DESC' },
    filter: { customerId: customer.id },
  });
  return (
    <Card component="section">
      <Tabs
        value={tab}
        onChange={(_, next: 'requests' | 'history') => setTab(next)}
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Tab value="requests" label={`${t(words.requests)} ${total ?? ''}`} />
        <Tab value="history" label={t(shared.history)} />
      </Tabs>
      {tab === 'requests' && requests ? <Services customer={customer} requests={requests} /> : null}
      {tab === 'history' ? (
        <Box sx={{ p: 2 }}>
          <ChangeList changes={customer.history ?? []} />
        </Box>
      ) : null}
    </Card>
  );
}

function CustomerPage() {
  const t = useText();
  const { record: customer, error, refetch } = useShowContext<CustomerDetail>();
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (customer?.history === undefined) return <PageSkeleton />;
  return (
    <Stack spacing={2}>
      <Title title={t(shared.customers)} />
      <Header customer={customer} />
      <Erasure customer={customer} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '340px minmax(0, 1fr)' }, gap: 2, alignItems: 'start' }}>
        <Section title={t(words.profile)}>
          <CustomerContact customer={customer} />
          <Box component="dl" sx={{ m: 0 }}>
            <Fact label={t(words.note)}>{customer.note || '—'}</Fact>
            <Fact label={t(words.createdAt)}>
              <When at={customer.createdAt} dateOnly />
            </Fact>
          </Box>
        </Section>
        <Records customer={customer} />
      </Box>
    </Stack>
  );
}

/** One customer: details, and everything done for them on one line of time (P-3.5). */
export default function CustomerShow() {
  return (
    <ShowBase resource="customers" redirectOnError={false}>
      <CustomerPage />
    </ShowBase>
  );
}
