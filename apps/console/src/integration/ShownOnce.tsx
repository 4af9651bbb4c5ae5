import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useNotify } from 'react-admin';
import Copy from '@mui/icons-material/ContentCopy';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { words } from './messages';

/** How keys, secrets and calls are set. */
export const code = {
  fontFamily: 'monospace',
  fontSize: 13,
  p: 1.5,
  m: 0,
  borderRadius: 1,
  backgroundColor: 'action.hover',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
} as const;

interface Shown {
  title: string;
  secret: string;
  warning: Message;
  hint: Message;
  /** What can be done with it. */
  children?: ReactNode;
  onClose: () => void;
}

/** A secret in full, this one time. It closes by its button only, so that nobody loses it by a click beside it. */
export function ShownOnce({ title, secret, warning, hint, children, onClose }: Shown) {
  const t = useText();
  const notify = useNotify();
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => notify(t(words.copied), { type: 'success' }));
  return (
    <Dialog open fullWidth maxWidth="sm">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Alert severity="warning">
            <strong>{t(warning)}</strong>
            <br />
            {t(hint)}
          </Alert>
          <Box component="code" data-secret sx={code}>
            {secret}
          </Box>
          <Box>
            <Button variant="outlined" startIcon={<Copy />} onClick={copy}>
              {t(words.copyKey)}
            </Button>
          </Box>
          {children}
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
