import { Box, Button, Card, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Authenticated } from 'react-admin';
import { Link } from 'react-router-dom';
import { ask } from '../shared/api';
import { Brand } from '../shared/Brand';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { Section } from '../shared/Section';
import { LanguageButton, ThemeButton } from '../shared/TopBar';
import { useSettled } from '../shared/useSettled';
import { When } from '../shared/When';
import { OVERVIEW, type Overview, PATH } from './documents';
import { JobCard } from './JobCard';
import { ACTS, words } from './messages';
import { TenantCard } from './TenantCard';

const PAGE = 25;
const FILTERS = ['ACTIVE', 'SUSPENDED', 'LEAVING', 'DELETED', 'BEHIND'] as const;
type StateFilter = (typeof FILTERS)[number] | '';

function Status({ status }: Pick<Overview, 'status'>) {
  const t = useText();
  const figures = [
    [words.active, status.active],
    [words.suspended, status.suspended],
    [words.leaving, status.leaving],
    [words.behind, status.behind],
    [words.spares, status.spares],
    [words.accounts, status.accounts],
  ] as const;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'repeat(3, 1fr)', md: 'repeat(6, 1fr)' }, gap: 1.5 }}>
      {figures.map(([label, count]) => (
        <Card key={label.en} variant="outlined" sx={{ p: 1.5 }}>
          <Typography variant="caption" color="textSecondary">
            {t(label)}
          </Typography>
          <Typography sx={{ fontSize: 24, fontWeight: 700 }}>{count}</Typography>
        </Card>
      ))}
    </Box>
  );
}

function Acts({ acts }: Pick<Overview, 'acts'>) {
  const t = useText();
  return (
    <Section title={t(words.acts)}>
      <Stack spacing={1}>
        {acts.map(({ id, at, operator, action, tenantName, reason }) => (
          <Box key={id}>
            <Typography variant="body2">
              {[operator, ACTS[action] ? t(ACTS[action]) : action, tenantName].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              <When at={at} /> {reason}
            </Typography>
          </Box>
        ))}
        {acts.length === 0 ? <Typography color="textSecondary">{t(words.noActs)}</Typography> : null}
      </Stack>
    </Section>
  );
}

interface Wanted {
  search: string;
  state: StateFilter;
  offset: number;
}

function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const t = useText();
  const names = { ACTIVE: words.active, SUSPENDED: words.suspended, LEAVING: words.leaving, DELETED: words.deleted, BEHIND: words.behind };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 140px', gap: 1.5, mb: 1.5, maxWidth: 520 }}>
      <TextField
        size="small"
        label={t(words.search)}
        value={wanted.search}
        onChange={({ target }) => onChange({ ...wanted, search: target.value, offset: 0 })}
      />
      <TextField
        select
        size="small"
        label={t(words.state)}
        value={wanted.state}
        onChange={({ target }) => onChange({ ...wanted, state: target.value as StateFilter, offset: 0 })}
      >
        <MenuItem value="">{t(words.all)}</MenuItem>
        {FILTERS.map((filter) => (
          <MenuItem key={filter} value={filter}>
            {t(names[filter])}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

function Organisations({ tenants, wanted, onChange }: Pick<Overview, 'tenants'> & { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const t = useText();
  const go = (by: number) => onChange({ ...wanted, offset: wanted.offset + by });
  return (
    <Section title={`${t(words.organisations)} · ${tenants.totalCount}`}>
      <Filters wanted={wanted} onChange={onChange} />
      <Stack spacing={1.5}>
        {tenants.nodes.map((tenant) => (
          <TenantCard key={tenant.id} tenant={tenant} />
        ))}
        {tenants.nodes.length === 0 ? <Typography color="textSecondary">{t(shared.nothingFound)}</Typography> : null}
      </Stack>
      <Stack direction="row" spacing={1} sx={{ mt: 1.5, justifyContent: 'flex-end' }}>
        {wanted.offset > 0 ? <Button onClick={() => go(-PAGE)}>{t(words.previous)}</Button> : null}
        {wanted.offset + PAGE < tenants.totalCount ? <Button onClick={() => go(PAGE)}>{t(words.next)}</Button> : null}
      </Stack>
    </Section>
  );
}

function Platform() {
  const t = useText();
  const [wanted, setWanted] = useState<Wanted>({ search: '', state: '', offset: 0 });
  const search = useSettled(wanted.search);
  const behind = wanted.state === 'BEHIND';
  const variables = { offset: wanted.offset, search: search || null, state: behind ? null : wanted.state || null, behind };
  const { data, error, refetch } = useQuery({
    queryKey: ['platform', variables],
    queryFn: () => ask<Overview>(OVERVIEW, variables, { path: PATH }),
    placeholderData: (previous) => previous,
    refetchInterval: 15_000,
  });
  return (
    <Box sx={{ minHeight: '100dvh', backgroundColor: 'background.default', color: 'text.primary' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: { xs: 1.5, md: 3 }, py: 1.5 }} spacing={1}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Brand name={t(words.title)} caption={t(shared.product)} />
        </Box>
        <Button component={Link} to="/">
          {t(words.back)}
        </Button>
        <LanguageButton />
        <ThemeButton />
      </Stack>
      <Stack component="main" spacing={2} sx={{ px: { xs: 1.5, md: 3 }, pb: 6, maxWidth: 1400, mx: 'auto' }}>
        <Typography color="textSecondary">{t(words.hint)}</Typography>
        {error && !data ? <PageFailure error={error} resetErrorBoundary={() => void refetch()} /> : null}
        {data ? (
          <>
            <Status status={data.status} />
            <Organisations tenants={data.tenants} wanted={wanted} onChange={setWanted} />
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' }, gap: 2, alignItems: 'start' }}>
              <JobCard jobQueues={data.jobQueues} failedJobs={data.failedJobs} />
              <Acts acts={data.acts} />
            </Box>
          </>
        ) : error ? null : (
          <PageSkeleton rows={6} />
        )}
      </Stack>
    </Box>
  );
}

/** The operator's page (O-7): organisations, jobs, and what operators did. */
export default function PlatformPage() {
  return (
    <Authenticated>
      <Platform />
    </Authenticated>
  );
}
