import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useNotify } from 'react-admin';
import Copy from '@mui/icons-material/ContentCopy';
import { useText } from '../shared/language';
import type { MadeKey } from './ApiKeyDialog';
import { words } from './messages';

const code = {
  fontFamily: 'monospace',
  fontSize: 13,
  p: 1.5,
  m: 0,
  borderRadius: 1,
  backgroundColor: 'action.hover',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
} as const;

/** A call that works as soon as it is pasted. */
const tryIt = (key: string) =>
  `curl ${location.origin}/graphql \\\n  -H "Authorization: Bearer ${key}" \\\n  -H "Content-Type: application/json" \\\n  -d '{"query":"{ viewer { key { name scopes } organisation { name } } }"}'`;

/** The key in full, this one time. It closes by its button only, so that nobody loses it by a click beside it. */
export function KeyShown({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const copy = () => void navigator.clipboard?.writeText(made.key).then(() => notify(t(words.copied), { type: 'success' }));
  return (
    <Dialog open fullWidth maxWidth="sm">
      <DialogTitle>{made.record.name}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Alert severity="warning">
            <strong>{t(words.shownOnce)}</strong>
            <br />
            {t(words.shownOnceHint)}
          </Alert>
          <Box component="code" data-key sx={code}>
            {made.key}
          </Box>
          <Box>
            <Button variant="outlined" startIcon={<Copy />} onClick={copy}>
              {t(words.copyKey)}
            </Button>
          </Box>
          <Typography variant="body2" color="textSecondary">
            {t(words.usage)}
          </Typography>
          <Box component="pre" sx={code}>
            {tryIt(made.key)}
          </Box>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t(words.done)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
