import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { MEMBER_LEAVE, MEMBER_OPEN_WORK } from './absenceDocuments';
import { words } from './absenceMessages';
import { MemberField } from './MemberField';
import { useOpenWork, WorkList } from './OpenWork';
import type { Member } from './organisation';

/** Letting somebody go (离任交接, O-2): what they have in hand, and who takes it over. */
export function LeaveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const work = useOpenWork(MEMBER_OPEN_WORK, member.id);
  const [receiverId, setReceiver] = useState('');
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct(MEMBER_LEAVE);
  const needsReceiver = work !== undefined && work.length > 0;
  const submit = async () => {
    const input = { id: member.id, receiverId: needsReceiver ? receiverId : null, reason, expectedVersion: member.version };
    if (!(await run(input))) return;
    notify(t(words.left), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.leaveTitle, { name: member.name })}
      hint={t(words.leaveHint)}
      submitLabel={t(words.confirmLeave)}
      busy={busy}
      disabled={work === undefined || (needsReceiver && !receiverId) || !reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {work && !needsReceiver ? <Alert severity="info">{t(words.nothingOpen)}</Alert> : null}
      {needsReceiver ? (
        <>
          <WorkList work={work} />
          <MemberField label={t(words.receiver)} required value={receiverId} without={[member.id]} onChange={setReceiver} />
        </>
      ) : null}
      <TextField label={t(words.reason)} required value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
