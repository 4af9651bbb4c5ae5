import { Box, Button, Stack, Tooltip, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import type { AvailableAction } from '../shared/governed';
import { useText } from '../shared/language';
import { words } from './messages';
import { RatingDialog } from './RatingDialog';
import type { RequestDetail } from './request';
import { STEPS } from './step';
import { StepDialog } from './StepDialog';

/** The actions that lead the request on; the others are side exits. */
const FORWARD = ['dispatch', 'accept', 'resume', 'complete', 'close', 'rate'];

function reasonsOf(action: AvailableAction): string {
  return action.reasons.map((reason) => reason.message).join(' ');
}

/** Steps that are not possible now, each with its reason: on hover and focus where there is room, written out on phones. */
function Unavailable({ actions }: { actions: readonly AvailableAction[] }) {
  const t = useText();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  if (actions.length === 0) return null;
  if (phone) {
    return (
      <Box component="details" sx={{ color: 'text.secondary', fontSize: 13 }}>
        <Box component="summary" sx={{ py: 1, cursor: 'pointer' }}>
          {t(words.unavailable)}
        </Box>
        {actions.map((action) => (
          <Box key={action.action} sx={{ py: 0.5 }}>
            <strong>{action.name}</strong> — {reasonsOf(action)}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography variant="caption" color="textSecondary" sx={{ mr: 0.5 }}>
        {t(words.unavailable)}
      </Typography>
      {actions.map((action) => (
        <Tooltip key={action.action} title={reasonsOf(action)} describeChild>
          <span>
            <Button
              size="small"
              aria-disabled
              onClick={(event) => event.preventDefault()}
              sx={{
                color: 'text.disabled',
                cursor: 'not-allowed',
                minWidth: 0,
                fontWeight: 500,
                '&:hover': { backgroundColor: 'transparent' },
              }}
            >
              {action.name}
            </Button>
          </span>
        </Tooltip>
      ))}
    </Stack>
  );
}

function ActionDialog({ request, action, onClose }: { request: RequestDetail; action: AvailableAction; onClose: () => void }) {
  if (action.action === 'rate') return <RatingDialog request={request} onClose={onClose} />;
  return <StepDialog request={request} action={action} onClose={onClose} />;
}

/** Every step of the request: allowed ones as buttons, the next one first; the rest say why not (api.md 15). */
export function ActionBar({ request }: { request: RequestDetail }) {
  const [chosen, setChosen] = useState<AvailableAction>();
  const known = request.availableActions.filter((each) => each.action in STEPS || each.action === 'rate');
  const allowed = known.filter((each) => each.allowed);
  const next = FORWARD.map((name) => allowed.find((each) => each.action === name)).find(Boolean);
  const ordered = next ? [next, ...allowed.filter((each) => each !== next)] : allowed;
  return (
    <Stack spacing={1}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {ordered.map((action) => (
          <Button key={action.action} variant={action === next ? 'contained' : 'outlined'} onClick={() => setChosen(action)}>
            {action.name}
          </Button>
        ))}
      </Stack>
      <Unavailable actions={known.filter((each) => !each.allowed)} />
      {chosen ? <ActionDialog request={request} action={chosen} onClose={() => setChosen(undefined)} /> : null}
    </Stack>
  );
}
