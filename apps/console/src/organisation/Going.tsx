import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { RefusalAlert } from '../shared/RefusalAlert';
import { useAct } from '../shared/useAct';
import { useViewer } from '../shared/viewer';
import { MEMBER_RETURN } from './absenceDocuments';
import { words } from './absenceMessages';
import { LeaveDialog } from './LeaveDialog';
import type { Member } from './organisation';

/** The way out of the organisation, and the way back in. */
export function Going({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const { data: viewer } = useViewer();
  const [leaving, setLeaving] = useState(false);
  const { run, busy, refusal } = useAct(MEMBER_RETURN);
  const takeBack = async () => {
    if (!(await run({ id: member.id, expectedVersion: member.version }))) return;
    notify(t(words.returned), { type: 'success' });
    onClose();
  };
  if (viewer?.member?.id === member.id) return null;
  return (
    <Box>
      {member.active ? (
        <Button color="error" onClick={() => setLeaving(true)}>
          {t(words.leaveJob)}
        </Button>
      ) : (
        <Button loading={busy} onClick={() => void takeBack()}>
          {t(words.back)}
        </Button>
      )}
      <RefusalAlert refusal={refusal} />
      {leaving ? <LeaveDialog member={member} onClose={onClose} /> : null}
    </Box>
  );
}
