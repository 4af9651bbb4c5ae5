import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useText } from './language';
import { words } from './messages';

interface ConfirmDialogProps {
  title: string;
  hint: string;
  confirmLabel: string;
  busy: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before something is gone. */
export function ConfirmDialog({ title, hint, confirmLabel, busy, onClose, onConfirm }: ConfirmDialogProps) {
  const t = useText();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{hint}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t(words.cancel)}
        </Button>
        <Button variant="contained" color="error" loading={busy} onClick={onConfirm} autoFocus>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
