import { Box, Button, ButtonBase, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Countdown } from '../service/Countdown';
import { type RequestListFilter, requestListPath } from '../service/filter';
import { PriorityMark } from '../service/PriorityMark';
import type { RequestRow } from '../service/request';
import { StateChip } from '../service/StateChip';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { Section } from '../shared/Section';
import { words } from './messages';

function DueRow({ request }: { request: RequestRow }) {
  return (
    <ButtonBase
      component={Link}
      to={`/requests/${request.id}/show`}
      sx={{
        width: '100%',
        textAlign: 'left',
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 130px 84px 128px' },
        columnGap: 1.5,
        alignItems: 'center',
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        '&:hover': { backgroundColor: 'action.hover' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 550 }}>
          <PriorityMark priority={request.priority} />
          {request.summary}
        </Typography>
        <Typography noWrap variant="caption" color="textSecondary" component="div">
          {[request.number, request.customer?.name].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography noWrap variant="body2" color="textSecondary" sx={{ display: { xs: 'none', sm: 'block' } }}>
        {request.assignee?.name ?? request.department?.name ?? '—'}
      </Typography>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <StateChip state={request.state} />
      </Box>
      <Box sx={{ textAlign: 'right', fontSize: 13.5 }}>
        <Countdown clocks={request.clocks} strong />
      </Box>
    </ButtonBase>
  );
}

interface DueCardProps {
  title: string;
  requests: readonly RequestRow[];
  filter: RequestListFilter;
  empty: Message;
  hint: Message;
}

/** Requests whose limit has passed or is near, the most pressing first. */
export function DueCard({ title, requests, filter, empty, hint }: DueCardProps) {
  const t = useText();
  return (
    <Section
      title={title}
      flush
      action={
        requests.length > 0 ? (
          <Button size="small" component={Link} to={requestListPath(filter, true)}>
            {t(words.seeAll)}
          </Button>
        ) : undefined
      }
    >
      {requests.map((request) => (
        <DueRow key={request.id} request={request} />
      ))}
      {requests.length === 0 ? (
        <Box sx={{ px: 2, pb: 2 }}>
          <Typography sx={{ fontWeight: 550 }}>{t(empty)}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t(hint)}
          </Typography>
        </Box>
      ) : null}
    </Section>
  );
}
