import { Box, Button, Chip, LinearProgress, Stack, Typography } from '@mui/material';
import Download from '@mui/icons-material/DownloadOutlined';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useText } from '../shared/language';
import { sizeInWords } from '../shared/size';
import { When } from '../shared/When';
import { words } from './messages';
import { ORGANISATION_TAKEOUTS } from './organisationDocuments';

interface Takeout {
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  reason: string;
  inClear: boolean;
  percent: number;
  sizeBytes: string;
  createdAt: string;
  expiresAt: string;
  url: string | null;
}

const STATES = { WAITING: words.takeoutWaiting, RUNNING: words.takeoutRunning, DONE: words.takeoutDone, FAILED: words.takeoutFailed };
const isComing = ({ state }: Takeout) => state === 'WAITING' || state === 'RUNNING';

function Line({ takeout }: { takeout: Takeout }) {
  const t = useText();
  const { state, reason, inClear, percent, sizeBytes, createdAt, expiresAt, url } = takeout;
  return (
    <Box component="li" sx={{ py: 1 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 180 }}>
          <Typography variant="body2">
            <When at={createdAt} /> · {reason}
          </Typography>
          <Typography variant="caption" color={state === 'FAILED' ? 'error' : 'textSecondary'} component="div" role="status">
            {t(STATES[state], { percent, size: sizeInWords(sizeBytes) })} {state === 'DONE' ? <When at={expiresAt} /> : null}
          </Typography>
        </Box>
        {inClear ? <Chip size="small" color="warning" variant="outlined" label={t(words.takeoutClear)} /> : null}
        {url ? (
          <Button size="small" variant="outlined" startIcon={<Download />} href={url} download>
            {t(words.takeoutFetch)}
          </Button>
        ) : null}
      </Stack>
      {isComing(takeout) ? <LinearProgress sx={{ mt: 0.5 }} variant="determinate" value={percent} /> : null}
    </Box>
  );
}

/** The member's own takeouts while they last; asked again every second while one is being made. */
export function Takeouts() {
  const { data = [] } = useQuery({
    queryKey: ['organisationTakeouts'],
    queryFn: async () => (await ask<{ organisationTakeouts: Takeout[] }>(ORGANISATION_TAKEOUTS)).organisationTakeouts,
    refetchInterval: ({ state }) => (state.data?.some(isComing) ? 1_000 : false),
  });
  if (data.length === 0) return null;
  return (
    <Stack component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5 }}>
      {data.map((takeout) => (
        <Line key={takeout.createdAt} takeout={takeout} />
      ))}
    </Stack>
  );
}
