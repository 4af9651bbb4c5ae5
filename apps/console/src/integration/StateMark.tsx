import { Chip } from '@mui/material';
import { useText } from '../shared/language';
import type { ApiKey } from './key';
import { words } from './messages';

/** Whether a key opens anything. */
export function StateMark({ apiKey: { state } }: { apiKey: ApiKey }) {
  const t = useText();
  return <Chip size="small" variant="outlined" color={state === 'ACTIVE' ? 'success' : 'default'} label={t(words[state])} />;
}
