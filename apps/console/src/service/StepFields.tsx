import { Autocomplete, Chip, TextField } from '@mui/material';
import { useMembers } from '../shared/choices';
import { DepartmentField } from '../shared/DepartmentField';
import { useLanguage, useText } from '../shared/language';
import { date } from '../shared/moment';
import { usePickerWords } from '../shared/usePickerWords';
import { words } from './messages';
import type { StepField, StepValues } from './step';

interface FieldProps {
  value: string;
  required: boolean;
  onChange: (value: string) => void;
}

/** Members of the department, the least busy visible at a glance. */
function AssigneeField({ value, required, onChange, departmentId }: FieldProps & { departmentId: string | undefined }) {
  const t = useText();
  const pickerWords = usePickerWords();
  const language = useLanguage();
  const members = useMembers(true, departmentId || undefined);
  const chosen = members.find((each) => each.id === value) ?? null;
  const away = (until: string) => t(words.away, { date: date(new Date(Date.parse(until) - 1).toISOString(), language) });
  return (
    <Autocomplete
      {...pickerWords}
      options={members}
      value={chosen}
      getOptionLabel={(each) => each.name}
      getOptionKey={(each) => each.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, member) => onChange(member?.id ?? '')}
      renderOption={({ key, ...props }, each) => (
        <li key={key} {...props}>
          <span style={{ flex: 1 }}>{each.name}</span>
          {each.absence ? <Chip size="small" color="warning" label={away(each.absence.until)} sx={{ mr: 1 }} /> : null}
          <span style={{ opacity: 0.65, fontSize: 12 }}>{t(words.openCount, { count: each.openRequestCount })}</span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t(words.assignee)}
          required={required}
          color={chosen?.absence ? 'warning' : 'primary'}
          helperText={chosen?.absence ? away(chosen.absence.until) : undefined}
        />
      )}
    />
  );
}

function TextareaField({ value, required, onChange, label, autoFocus }: FieldProps & { label: string; autoFocus: boolean }) {
  return (
    <TextField
      label={label}
      required={required}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      multiline
      minRows={3}
      autoFocus={autoFocus}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  );
}

interface StepFieldsProps {
  fields: readonly StepField[];
  required: readonly StepField[];
  values: StepValues;
  onChange: (values: StepValues) => void;
}

/** The questions of one step, in the order people answer them. */
export function StepFields({ fields, required, values, onChange }: StepFieldsProps) {
  const t = useText();
  const bind = (field: StepField) => ({
    value: values[field] ?? '',
    required: required.includes(field),
    onChange: (value: string) => onChange({ ...values, [field]: value }),
  });
  const texts = fields.filter((field) => field === 'reason' || field === 'result' || field === 'note');
  return (
    <>
      {fields.includes('departmentId') ? (
        <DepartmentField
          label={words.department}
          {...bind('departmentId')}
          onChange={(departmentId) => onChange({ ...values, departmentId, assigneeId: '' })}
        />
      ) : null}
      {fields.includes('assigneeId') ? <AssigneeField {...bind('assigneeId')} departmentId={values.departmentId} /> : null}
      {texts.map((field) => (
        <TextareaField
          key={field}
          {...bind(field)}
          label={t(words[field])}
          autoFocus={field === texts[0] && !fields.includes('departmentId')}
        />
      ))}
    </>
  );
}
