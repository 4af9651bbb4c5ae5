import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRegulations } from '../regulation/useRegulation';
import { DepartmentField } from '../shared/DepartmentField';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { useViewer } from '../shared/viewer';
import { words } from './messages';
import { FILING_CREATE } from './mutations';
import { typedText } from './rules';

/** Whose the rules are and under which regulation: the own department's under the only one, unless chosen otherwise. */
function usePlace() {
  const { data: viewer } = useViewer();
  const { data: regulations = [] } = useRegulations();
  const [department, setDepartment] = useState<string>();
  const [regulation, setRegulation] = useState<string>();
  return {
    departmentId: department ?? viewer?.member?.department?.id ?? '',
    setDepartment,
    regulations,
    regulationId: regulation ?? regulations[0]?.id ?? '',
    setRegulation,
  };
}

/** Begins implementing rules: whose they are, under which regulation, what they are called. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const { departmentId, setDepartment, regulations, regulationId, setRegulation } = usePlace();
  const { run, busy, refusal } = useAct<{ filing: { id: string } }>(FILING_CREATE);
  const submit = async () => {
    const begun = await run({ departmentId, regulationId, title: typedText(title) });
    if (begun) void navigate(`/filings/${begun.filing.id}/show`, { state: { editing: true } });
  };
  return (
    <FormDialog
      open
      title={t(words.create)}
      hint={t(words.createHint)}
      submitLabel={t(words.create)}
      busy={busy}
      disabled={title.trim() === '' || departmentId === '' || regulationId === ''}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.title)}
        placeholder={t(words.titlePlace)}
        required
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DepartmentField label={words.department} required value={departmentId} onChange={setDepartment} />
      {regulations.length > 1 ? (
        <TextField select label={t(words.parent)} value={regulationId} onChange={(event) => setRegulation(event.target.value)}>
          {regulations.map(({ id, title: name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
    </FormDialog>
  );
}
