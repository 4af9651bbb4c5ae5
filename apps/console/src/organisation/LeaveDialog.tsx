import { Alert, Box, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ask } from '../shared/api';
import { FormDialog } from '../shared/FormDialog';
import { useLanguage, useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { MEMBER_LEAVE, MEMBER_OPEN_WORK } from './absenceDocuments';
import { words } from './absenceMessages';
import { MemberField } from './MemberField';
import type { Member } from './organisation';

interface OpenWork {
  kind: string;
  name: string;
  count: number;
}

function useOpenWork(id: string): OpenWork[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['memberOpenWork', id, language],
    queryFn: async () => (await ask<{ memberOpenWork: OpenWork[] }>(MEMBER_OPEN_WORK, { id })).memberOpenWork,
    staleTime: 0,
  });
  return data?.filter(({ count }) => count > 0);
}

function WorkList({ work }: { work: readonly OpenWork[] }) {
  const t = useText();
  return (
    <Stack component="section" aria-label={t(words.openWork)} direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {work.map(({ kind, name, count }) => (
        <Box key={kind} sx={{ px: 2, py: 1, borderRadius: 2, border: 1, borderColor: 'divider', minWidth: 150 }}>
          <Typography sx={{ fontSize: 24, fontWeight: 700, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}>{count}</Typography>
          <Typography variant="body2" color="textSecondary">
            {name}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}

/** Letting somebody go (离任交接, O-2): what they have in hand, and who takes it over. */
export function LeaveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const work = useOpenWork(member.id);
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
