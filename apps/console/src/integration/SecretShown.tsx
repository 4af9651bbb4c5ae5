import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useNotify } from 'react-admin';
import Copy from '@mui/icons-material/ContentCopy';
import { useText } from '../shared/language';
import { words } from './messages';
import type { WithSecret } from './webhook';

/** The signing secret in full, this one time. */
export function SecretShown({ made, onClose }: { made: WithSecret; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const copy = () => void navigator.clipboard?.writeText(made.secret).then(() => notify(t(words.copied), { type: 'success' }));
  return (
    <Dialog open fullWidth maxWidth="sm">
      <DialogTitle>{made.record.name}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Alert severity="warning">
            <strong>{t(words.secretOnce)}</strong>
            <br />
            {t(words.secretHint)}
          </Alert>
          <Box
            component="code"
            data-secret
            sx={{
              fontFamily: 'monospace',
              fontSize: 13,
              p: 1.5,
              borderRadius: 1,
              backgroundColor: 'action.hover',
              overflowWrap: 'anywhere',
            }}
          >
            {made.secret}
          </Box>
          <Box>
            <Button variant="outlined" startIcon={<Copy />} onClick={copy}>
              {t(words.copyKey)}
            </Button>
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
