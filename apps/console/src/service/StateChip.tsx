import { Chip } from '@mui/material';
import { alpha } from '@mui/material/styles';
import type { Palette } from '../shared/palette';
import { useColours } from '../shared/useColours';
import type { RequestState, StateType } from './request';

const COLOUR: Readonly<Record<StateType, keyof Palette>> = {
  OPEN: 'sky',
  PAUSED: 'amber',
  DONE: 'pine',
  CLOSED: 'faint',
  CANCELLED: 'faint',
};

/** The state in the organisation's words, coloured by its type. */
export function StateChip({ state, size = 'small' }: { state: RequestState; size?: 'small' | 'medium' }) {
  const colours = useColours();
  const colour = colours[COLOUR[state.type]];
  const quiet = state.type === 'CANCELLED' || state.type === 'CLOSED';
  return (
    <Chip
      size={size}
      label={state.name}
      sx={{
        color: colour,
        backgroundColor: quiet ? 'transparent' : alpha(colour, 0.12),
        border: `1px solid ${quiet ? colours.line : 'transparent'}`,
        textDecoration: state.type === 'CANCELLED' ? 'line-through' : 'none',
      }}
    />
  );
}
