import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { When } from '../shared/When';
import { Countdown } from './Countdown';
import { PriorityMark } from './PriorityMark';
import type { RequestRow } from './request';
import { StateChip } from './StateChip';

/** One request on a phone, or in a narrow column. */
export function RequestCard({ request }: { request: RequestRow }) {
  return (
    <ButtonBase
      component={Link}
      data-row
      to={`/requests/${request.id}/show`}
      sx={{ display: 'block', width: '100%', textAlign: 'left', px: 2, py: 1.5, '&:hover': { backgroundColor: 'action.hover' } }}
    >
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography noWrap sx={{ fontWeight: 600, minWidth: 0 }}>
          <PriorityMark priority={request.priority} />
          {request.summary}
        </Typography>
        <StateChip state={request.state} />
      </Stack>
      <Typography variant="body2" color="textSecondary" noWrap>
        {[request.customer?.name, request.item.name].filter(Boolean).join(' · ')}
      </Typography>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', mt: 0.5 }}>
        <Box sx={{ fontSize: 13 }}>
          <Countdown clocks={request.clocks} />
        </Box>
        <Typography variant="caption" color="textSecondary">
          {request.number} · <When at={request.registeredAt} />
        </Typography>
      </Stack>
    </ButtonBase>
  );
}
