import { Box, Typography } from '@mui/material';
import { useText } from '../shared/language';
import type { MadeKey } from './ApiKeyDialog';
import { words } from './messages';
import { ShownOnce, code } from './ShownOnce';

/** A call that works as soon as it is pasted. */
const tryIt = (key: string) =>
  `curl ${location.origin}/graphql \\\n  -H "Authorization: Bearer ${key}" \\\n  -H "Content-Type: application/json" \\\n  -d '{"query":"{ viewer { key { name scopes } organisation { name } } }"}'`;

/** The key in full, with a first call by it. */
export function KeyShown({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const t = useText();
  return (
    <ShownOnce title={made.record.name} secret={made.key} warning={words.shownOnce} hint={words.shownOnceHint} onClose={onClose}>
      <Typography variant="body2" color="textSecondary">
        {t(words.usage)}
      </Typography>
      <Box component="pre" sx={code}>
        {tryIt(made.key)}
      </Box>
    </ShownOnce>
  );
}
