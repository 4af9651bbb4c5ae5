import { Alert, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { inTreeOrder, subtree } from '../shared/tree';
import { useAct } from '../shared/useAct';
import { DEPARTMENT_CLOSE, DEPARTMENT_OPEN_WORK } from './departmentDocuments';
import { words } from './messages';
import { useOpenWork, WorkList } from './OpenWork';
import type { Department } from './organisation';

interface CloseDepartmentDialogProps {
  department: Department;
  departments: readonly Department[];
  onClose: () => void;
}

/** Closing a department or merging it into another (撤并, O-2): what moves, and to whom. */
export function CloseDepartmentDialog({ department, departments, onClose }: CloseDepartmentDialogProps) {
  const t = useText();
  const notify = useNotify();
  const work = useOpenWork(DEPARTMENT_OPEN_WORK, department.id);
  const [successorId, setSuccessor] = useState('');
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct(DEPARTMENT_CLOSE);
  const own = subtree(departments, department.id);
  const places = inTreeOrder(departments).filter(({ node }) => node.active && !own.has(node.id));
  const submit = async () => {
    if (!(await run({ id: department.id, successorId, reason, expectedVersion: department.version }))) return;
    notify(t(words.departmentClosed), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.closeTitle, { name: department.name })}
      hint={t(words.closeHint)}
      submitLabel={t(words.confirmClose)}
      busy={busy}
      disabled={work === undefined || !successorId || !reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {work?.length === 0 ? <Alert severity="info">{t(words.nothingMoves)}</Alert> : null}
      {work && work.length > 0 ? <WorkList work={work} /> : null}
      <TextField select label={t(words.successor)} required value={successorId} onChange={(event) => setSuccessor(event.target.value)}>
        {places.map(({ node, depth }) => (
          <MenuItem key={node.id} value={node.id} sx={{ pl: 2 + depth * 2 }}>
            {node.name}
          </MenuItem>
        ))}
      </TextField>
      <TextField label={t(words.closeReason)} required value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
