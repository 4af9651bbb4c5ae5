import { Autocomplete, TextField } from '@mui/material';
import { useMembers } from '../shared/choices';
import { DepartmentField } from '../shared/DepartmentField';
import { useText } from '../shared/language';
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
  const members = useMembers(true, departmentId || undefined);
  return (
    <Autocomplete
      {...pickerWords}
      options={members}
      value={members.find((each) => each.id === value) ?? null}
      getOptionLabel={(each) => each.name}
      getOptionKey={(each) => each.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, chosen) => onChange(chosen?.id ?? '')}
      renderOption={({ key, ...props }, each) => (
        <li key={key} {...props}>
          <span style={{ flex: 1 }}>{each.name}</span>
          <span style={{ opacity: 0.65, fontSize: 12 }}>{t(words.openCount, { count: each.openRequestCount })}</span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={t(words.assignee)} required={required} />}
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
