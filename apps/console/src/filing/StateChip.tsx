import { Chip, Stack } from '@mui/material';
import { useText } from '../shared/language';
import type { FilingRow, FilingState } from './filing';
import { words } from './messages';

const COLOURS: Partial<Record<FilingState, 'primary' | 'info' | 'warning'>> = { IN_FORCE: 'primary', FILED: 'info', RETURNED: 'warning' };

/** How far rules are, and whether they are to be looked over again. */
export function StateChip({ filing: { state, outdated } }: { filing: Pick<FilingRow, 'state' | 'outdated'> }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={0.5} sx={{ display: 'inline-flex' }}>
      <Chip size="small" color={COLOURS[state] ?? 'default'} label={t(words[state])} />
      {outdated ? <Chip size="small" color="warning" variant="outlined" label={t(words.outdated)} /> : null}
    </Stack>
  );
}
