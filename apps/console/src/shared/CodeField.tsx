import { TextField } from '@mui/material';

interface CodeFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Six digits, or letters and digits as well. */
  digits?: boolean;
  error?: string | undefined;
}

/** A code to type: large, spaced, filled in by the phone where it can. */
export function CodeField({ label, value, onChange, digits = true, error }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      required
      autoFocus
      fullWidth
      error={error !== undefined}
      helperText={error}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        htmlInput: {
          inputMode: digits ? 'numeric' : 'text',
          autoComplete: 'one-time-code',
          maxLength: digits ? 7 : 13,
          spellCheck: false,
          style: { fontSize: 22, letterSpacing: digits ? '0.35em' : '0.12em', fontVariantNumeric: 'tabular-nums' },
        },
      }}
    />
  );
}
