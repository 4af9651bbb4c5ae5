import { MenuItem, TextField } from '@mui/material';
import { useDepartments } from './choices';
import { useText } from './language';
import type { Message } from './message';

interface DepartmentFieldProps {
  label: Message;
  value: string;
  required: boolean;
  onChange: (id: string) => void;
}

/** Departments with their place in the tree. */
export function DepartmentField({ value, required, onChange, label }: DepartmentFieldProps) {
  const t = useText();
  const departments = useDepartments();
  return (
    <TextField
      select
      label={t(label)}
      required={required}
      value={departments.some((each) => each.id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {required ? null : <MenuItem value="">—</MenuItem>}
      {departments.map((each) => (
        <MenuItem key={each.id} value={each.id} sx={{ pl: 2 + each.depth * 2 }}>
          {each.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
