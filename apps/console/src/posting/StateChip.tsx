import { Chip } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';
import type { PostingState } from './posting';

const COLOURS = { DRAFT: 'default', OPEN: 'primary', CLOSED: 'warning', CONCLUDED: 'success', WITHDRAWN: 'default' } as const;

/** How far a posting has come. */
export function StateChip({ state }: { state: PostingState }) {
  const t = useText();
  return <Chip size="small" color={COLOURS[state]} variant={state === 'WITHDRAWN' ? 'outlined' : 'filled'} label={t(words[state])} />;
}
