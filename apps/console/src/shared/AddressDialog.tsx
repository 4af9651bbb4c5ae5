import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { CodeField } from './CodeField';
import { EMAIL_CODE_SEND, EMAIL_CONFIRM } from './confirmation';
import { FormDialog } from './FormDialog';
import { useText } from './language';
import { words } from './messages';
import { OutboxLink } from './OutboxLink';
import { useAct } from './useAct';

/** Proves an address by the code sent to it; when the address has an account already, one signs in with that. */
export function AddressDialog({ email, again, onClose }: { email: string; again: object; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const logout = useLogout();
  const [code, setCode] = useState('');
  const { run, busy, refusal } = useAct<{ joined: boolean }>(EMAIL_CONFIRM);
  const sending = useAct(EMAIL_CODE_SEND);
  const submit = async () => {
    const confirmed = await run({ code });
    if (!confirmed) return;
    notify(t(confirmed.joined ? words.joinedOther : words.confirmed), {
      type: confirmed.joined ? 'warning' : 'success',
      autoHideDuration: 8000,
    });
    onClose();
    if (confirmed.joined) void logout();
  };
  const sendAgain = async () => {
    if (await sending.run(again)) notify(t(words.codeSent), { type: 'success' });
  };
  return (
    <FormDialog
      open
      title={t(words.confirmTitle)}
      hint={t(words.confirmHint, { email })}
      submitLabel={t(words.confirm)}
      busy={busy}
      disabled={code.trim().length < 6}
      refusal={refusal ?? sending.refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <CodeField label={t(words.code)} value={code} onChange={setCode} />
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <OutboxLink />
        <Button size="small" loading={sending.busy} onClick={() => void sendAgain()}>
          {t(words.codeAgain)}
        </Button>
      </Stack>
    </FormDialog>
  );
}
