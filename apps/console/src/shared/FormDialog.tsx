import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { Refusal } from './api';
import { useText } from './language';
import { words } from './messages';
import { RefusalAlert } from './RefusalAlert';

interface FormDialogProps {
  open: boolean;
  title: string;
  hint?: string | undefined;
  submitLabel: string;
  busy: boolean;
  disabled?: boolean;
  refusal: Refusal | undefined;
  onReload?: (() => void) | undefined;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** A question with fields: full screen on phones, Ctrl/⌘+Enter sends it, a refusal leaves everything as typed. */
export function FormDialog({
  open,
  title,
  hint,
  submitLabel,
  busy,
  disabled = false,
  refusal,
  onReload,
  onClose,
  onSubmit,
  children,
  wide = false,
}: FormDialogProps) {
  const t = useText();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!busy && !disabled) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event as unknown as FormEvent);
  };
  return (
    <Dialog open={open} onClose={onClose} fullScreen={phone} fullWidth maxWidth={wide ? 'md' : 'sm'}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        onKeyDown={onKeyDown}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {hint ? <Typography color="textSecondary">{hint}</Typography> : null}
            {children}
            <RefusalAlert refusal={refusal} {...(onReload ? { onReload } : {})} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} color="inherit">
            {t(words.cancel)}
          </Button>
          <Button type="submit" variant="contained" loading={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
