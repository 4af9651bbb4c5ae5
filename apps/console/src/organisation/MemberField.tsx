import { Autocomplete, TextField } from '@mui/material';
import { type MemberChoice, useMembers } from '../shared/choices';
import { usePickerWords } from '../shared/usePickerWords';

interface MemberFieldProps {
  label: string;
  value: string;
  /** Members that cannot be meant. */
  without?: readonly string[];
  required?: boolean;
  disabled?: boolean;
  helperText?: string | undefined;
  onChange: (id: string) => void;
}

/** One member of the organisation, found by name. */
export function MemberField({ label, value, without = [], required = false, disabled = false, helperText, onChange }: MemberFieldProps) {
  const pickerWords = usePickerWords();
  const members = useMembers().filter(({ id }) => !without.includes(id));
  return (
    <Autocomplete<MemberChoice>
      {...pickerWords}
      options={members}
      disabled={disabled}
      value={members.find(({ id }) => id === value) ?? null}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_, chosen) => onChange(chosen?.id ?? '')}
      renderOption={({ key, ...props }, { name, department }) => (
        <li key={key} {...props}>
          <span style={{ flex: 1 }}>{name}</span>
          <span style={{ opacity: 0.65, fontSize: 12 }}>{department?.name}</span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} required={required} helperText={helperText} />}
    />
  );
}
