import { Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMembers } from '../shared/choices';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { inTreeOrder, subtree } from '../shared/tree';
import { useAct } from '../shared/useAct';
import { CloseDepartmentDialog } from './CloseDepartmentDialog';
import { DEPARTMENT_CREATE, DEPARTMENT_UPDATE } from './departmentDocuments';
import { words } from './messages';
import type { Department } from './organisation';

export interface DepartmentDialogProps {
  /** The department to edit; none to create one. */
  department?: Department;
  parentId?: string;
  departments: readonly Department[];
  onClose: () => void;
}

interface Values {
  name: string;
  nameEn: string;
  parentId: string;
  headId: string;
  active: boolean;
}

function start(department: Department | undefined, parentId = ''): Values {
  if (!department) return { name: '', nameEn: '', parentId, headId: '', active: true };
  const { names, parent, head, active } = department;
  return { name: names.zh, nameEn: names.en ?? '', parentId: parent?.id ?? '', headId: head?.id ?? '', active };
}

function HeadField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useText();
  const members = useMembers();
  return (
    <TextField
      select
      label={t(words.head)}
      value={members.some((each) => each.id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{t(words.noHead)}</MenuItem>
      {members.map((member) => (
        <MenuItem key={member.id} value={member.id}>
          {member.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Fields({
  values,
  departments,
  editing,
  onChange,
}: {
  values: Values;
  departments: readonly Department[];
  editing: Department | undefined;
  onChange: (part: Partial<Values>) => void;
}) {
  const t = useText();
  const own = editing ? subtree(departments, editing.id) : new Set<string>();
  const places = inTreeOrder(departments).filter(({ node }) => !own.has(node.id));
  return (
    <>
      <TextField
        label={t(words.name)}
        required
        autoFocus
        value={values.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField label={t(words.nameEn)} value={values.nameEn} onChange={(event) => onChange({ nameEn: event.target.value })} />
      <TextField
        select
        label={t(words.parent)}
        value={values.parentId}
        onChange={(event) => onChange({ parentId: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t(words.topLevel)}</MenuItem>
        {places.map(({ node: department, depth }) => (
          <MenuItem key={department.id} value={department.id} sx={{ pl: 2 + depth * 2 }}>
            {department.name}
          </MenuItem>
        ))}
      </TextField>
      <HeadField value={values.headId} onChange={(headId) => onChange({ headId })} />
      {editing ? (
        <FormControlLabel
          control={<Switch checked={values.active} onChange={(event) => onChange({ active: event.target.checked })} />}
          label={t(words.active)}
        />
      ) : null}
    </>
  );
}

/** The way to close a department that is in use. */
function Closing(props: { department: Department; departments: readonly Department[]; onClose: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Button color="error" onClick={() => setOpen(true)}>
        {t(words.closeDepartment)}
      </Button>
      {open ? <CloseDepartmentDialog {...props} /> : null}
    </Box>
  );
}

/** Creates, renames or moves a department and names its head. */
export function DepartmentDialog({ department, parentId, departments, onClose }: DepartmentDialogProps) {
  const t = useText();
  const notify = useNotify();
  const [values, setValues] = useState(() => start(department, parentId));
  const { run, busy, refusal, clear } = useAct(department ? DEPARTMENT_UPDATE : DEPARTMENT_CREATE);
  const submit = async () => {
    const { active, ...texts } = values;
    const input = { ...texts, nameEn: texts.nameEn || null, parentId: texts.parentId || null, headId: texts.headId || null };
    const saved = await run(department ? { ...input, active, id: department.id, expectedVersion: department.version } : input);
    if (!saved) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['departments'] });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(department ? words.editDepartment : words.newDepartment)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={!values.name.trim()}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Fields values={values} departments={departments} editing={department} onChange={(part) => setValues({ ...values, ...part })} />
      {department?.active ? <Closing department={department} departments={departments} onClose={onClose} /> : null}
    </FormDialog>
  );
}
