import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { PASSWORD_CHANGE } from './documents';
import { words } from './messages';

const EMPTY = { password: '', newPassword: '' };

/** A new password by whoever knows the old one. */
export function PasswordCard() {
  const t = useText();
  const notify = useNotify();
  const [values, setValues] = useState(EMPTY);
  const { run, busy, refusal } = useAct(PASSWORD_CHANGE);
  const errors = refusal?.body.errors ?? {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(values))) return;
    setValues(EMPTY);
    notify(t(words.passwordChanged), { type: 'success' });
  };
  const bind = (field: keyof typeof EMPTY) => ({
    type: 'password',
    required: true,
    value: values[field],
    error: errors[field] !== undefined,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
  });
  return (
    <Section title={t(words.password)}>
      <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
        <Typography variant="body2" color="textSecondary">
          {t(words.passwordText)}
        </Typography>
        <TextField {...bind('password')} label={t(words.currentPassword)} autoComplete="current-password" helperText={errors['password']} />
        <TextField
          {...bind('newPassword')}
          label={t(words.newPassword)}
          autoComplete="new-password"
          helperText={errors['newPassword'] ?? t(words.passwordHint)}
        />
        <Box>
          <Button type="submit" variant="contained" loading={busy} disabled={!values.password || !values.newPassword}>
            {t(words.changePassword)}
          </Button>
        </Box>
      </Stack>
    </Section>
  );
}
