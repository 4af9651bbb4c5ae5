import { Chip } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';
import type { Webhook } from './webhook';

/** Whether an address is told of anything, and why not. */
export function OnOffMark({ webhook: { active, disabledReason } }: { webhook: Webhook }) {
  const t = useText();
  const label = active ? words.on : disabledReason ? words[disabledReason] : words.off;
  return <Chip size="small" variant="outlined" color={active ? 'success' : disabledReason ? 'error' : 'default'} label={t(label)} />;
}
