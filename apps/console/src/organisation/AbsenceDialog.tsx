import { Autocomplete, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useAct } from '../shared/useAct';
import { usePickerWords } from '../shared/usePickerWords';
import { useMay, useViewer } from '../shared/viewer';
import { ABSENCE_KINDS, type AbsenceKind, periodOf } from './absence';
import { ABSENCE_CREATE, DEPUTYSHIP_CREATE } from './absenceDocuments';
import { words } from './absenceMessages';
import { MemberField } from './MemberField';
import type { Member } from './organisation';

interface Values {
  memberId: string;
  deputyId: string;
  kind: AbsenceKind;
  firstDay: string;
  lastDay: string;
  roleIds: string[];
  note: string;
}

interface PartProps {
  values: Values;
  onChange: (part: Partial<Values>) => void;
}

function Kind({ values, onChange }: PartProps) {
  const t = useText();
  return (
    <TextField select label={t(words.kind)} value={values.kind} onChange={(event) => onChange({ kind: event.target.value as AbsenceKind })}>
      {ABSENCE_KINDS.map((each) => (
        <MenuItem key={each} value={each}>
          {t(words[each])}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Days({ values, onChange }: PartProps) {
  const t = useText();
  const day = (label: string, name: 'firstDay' | 'lastDay') => (
    <TextField
      type="date"
      label={label}
      required
      fullWidth
      value={values[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: name === 'lastDay' ? { min: values.firstDay } : {} }}
    />
  );
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
      {day(t(words.firstDay), 'firstDay')}
      {day(t(words.lastDay), 'lastDay')}
    </Stack>
  );
}

/** Which roles of the member pass to the deputy; all of them when none is chosen. */
function Passing({ values, onChange }: PartProps) {
  const t = useText();
  const pickerWords = usePickerWords();
  const { data: member } = useGetOne<Member>('members', { id: values.memberId }, { enabled: values.memberId !== '' });
  const roles = member?.roles ?? [];
  return (
    <Autocomplete
      {...pickerWords}
      multiple
      options={roles}
      value={roles.filter(({ id }) => values.roleIds.includes(id))}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      disableCloseOnSelect
      onChange={(_, chosen) => onChange({ roleIds: chosen.map(({ id }) => id) })}
      renderInput={(params) => <TextField {...params} label={t(words.passing)} helperText={t(words.passingHint)} />}
    />
  );
}

function inputOf({ memberId, deputyId, kind, firstDay, lastDay, roleIds, note }: Values, leave: boolean): object {
  const roles = deputyId && roleIds.length > 0 ? { roleIds } : {};
  const common = { memberId, ...periodOf(firstDay, lastDay), ...roles };
  return leave
    ? { ...common, kind: kind.toUpperCase(), note: note || null, deputyId: deputyId || null }
    : { ...common, deputyId, reason: note || null };
}

function isLacking({ memberId, deputyId, firstDay, lastDay }: Values, leave: boolean): boolean {
  return !memberId || !firstDay || !lastDay || lastDay < firstDay || (!leave && !deputyId);
}

/** Puts down leave, or names a deputy without leave; of oneself, or of a member one may change (O-2). */
export function AbsenceDialog({ leave, onClose }: { leave: boolean; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const others = useMay()('update', 'Member');
  const { data: viewer } = useViewer();
  const own = viewer?.member?.id ?? '';
  const [values, setValues] = useState<Values>(() => ({
    memberId: own,
    deputyId: '',
    kind: 'annual',
    firstDay: '',
    lastDay: '',
    roleIds: [],
    note: '',
  }));
  const { run, busy, refusal } = useAct(leave ? ABSENCE_CREATE : DEPUTYSHIP_CREATE);
  const change = (part: Partial<Values>) => setValues({ ...values, ...part });
  const { memberId, deputyId, note } = values;
  const submit = async () => {
    if (!(await run(inputOf(values, leave)))) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(leave ? words.newLeave : words.newDeputy)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={isLacking(values, leave)}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <MemberField
        label={t(leave ? words.member : words.principal)}
        required
        disabled={!others}
        value={memberId}
        onChange={(id) => change({ memberId: id, roleIds: [] })}
      />
      {leave ? <Kind values={values} onChange={change} /> : null}
      <Days values={values} onChange={change} />
      <MemberField
        label={t(words.deputy)}
        required={!leave}
        value={deputyId}
        without={[memberId]}
        onChange={(id) => change({ deputyId: id })}
      />
      {deputyId ? <Passing values={values} onChange={change} /> : null}
      <TextField label={t(words.note)} value={note} onChange={(event) => change({ note: event.target.value })} />
    </FormDialog>
  );
}
