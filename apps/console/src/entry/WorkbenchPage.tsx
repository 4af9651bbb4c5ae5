import { Box, ButtonBase, Card, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { StandingInCard } from '../organisation';
import { requestListPath } from '../service/filter';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { useViewer } from '../shared/viewer';
import { ChecklistCard } from './ChecklistCard';
import { WORKBENCH } from './documents';
import { DueCard } from './DueCard';
import { words } from './messages';
import type { Workbench, WorkQueue } from './workbench';

function QueueTile({ queue }: { queue: WorkQueue }) {
  const urgent = queue.code.toLowerCase().includes('overdue') || queue.code.toLowerCase().includes('bad');
  return (
    <Card>
      <ButtonBase
        component={Link}
        to={requestListPath({ queue: { name: queue.name, filter: queue.filter } })}
        sx={{ width: '100%', display: 'block', textAlign: 'left', px: 2, py: 1.5, '&:hover': { backgroundColor: 'action.hover' } }}
      >
        <Typography color="textSecondary" variant="body2">
          {queue.name}
        </Typography>
        <Typography
          sx={{
            fontSize: 28,
            fontWeight: 700,
            lineHeight: 1.25,
            fontVariantNumeric: 'tabular-nums',
            color: queue.count === 0 ? 'text.disabled' : urgent ? 'error.main' : 'text.primary',
          }}
        >
          {queue.count}
        </Typography>
      </ButtonBase>
    </Card>
  );
}

function Bench({ bench }: { bench: Workbench }) {
  const t = useText();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 344px' }, gap: 2, alignItems: 'start' }}>
      <Stack spacing={2} sx={{ minWidth: 0 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(148px, 1fr))' },
            gap: 1.5,
          }}
        >
          {bench.queues.map((queue) => (
            <QueueTile key={queue.code} queue={queue} />
          ))}
        </Box>
        <DueCard
          title={t(words.overdue)}
          requests={bench.overdue}
          filter={{ overdue: true }}
          empty={words.overdueNone}
          hint={words.overdueNoneHint}
        />
        <DueCard
          title={t(words.dueSoon)}
          requests={bench.dueSoon}
          filter={{ stateType: 'OPEN' }}
          empty={words.dueSoonNone}
          hint={words.dueSoonNoneHint}
        />
      </Stack>
      <Stack spacing={2}>
        <ChecklistCard checklist={bench.checklist} />
      </Stack>
    </Box>
  );
}

/** The workbench (工作台): what waits, what is late, what is missing; every number opens its list. */
export default function WorkbenchPage() {
  const t = useText();
  const language = useLanguage();
  const { data: viewer } = useViewer();
  const { data, error, refetch } = useQuery({
    queryKey: ['workbench', language],
    queryFn: async () => (await ask<{ workbench: Workbench }>(WORKBENCH)).workbench,
    refetchInterval: 60_000,
    placeholderData: (previous) => previous,
  });
  return (
    <Stack spacing={2}>
      <Title title={t(shared.workbench)} />
      <Typography variant="h1">{t(words.goodDay, { name: viewer?.member?.name ?? viewer?.account.name ?? '' })}</Typography>
      <StandingInCard />
      {error ? (
        <PageFailure error={error} resetErrorBoundary={() => void refetch()} />
      ) : data ? (
        <Bench bench={data} />
      ) : (
        <PageSkeleton rows={8} />
      )}
    </Stack>
  );
}
