import { TextField } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../shared/api';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words } from './messages';

interface ProofDialogProps {
  title: string;
  hint?: string;
  busy: boolean;
  refusal: Refusal | undefined;
  onClose: () => void;
  onProof: (password: string) => void;
  disabled?: boolean;
  children?: ReactNode;
}

/** Asks for the password again before something that protects the account is changed. */
export function ProofDialog({ title, hint, busy, refusal, onClose, onProof, disabled = false, children }: ProofDialogProps) {
  const t = useText();
  const [password, setPassword] = useState('');
  return (
    <FormDialog
      open
      title={title}
      hint={hint ?? t(words.proofHint)}
      submitLabel={t(words.go)}
      busy={busy}
      disabled={disabled || password === ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => onProof(password)}
    >
      {children}
      <TextField
        label={t(words.currentPassword)}
        type="password"
        autoComplete="current-password"
        autoFocus={!children}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FormDialog>
  );
}
