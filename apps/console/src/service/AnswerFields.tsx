import { MenuItem, TextField } from '@mui/material';
import type { ItemField } from '../shared/choices';

const INPUT_TYPE: Readonly<Record<string, string>> = { number: 'number', date: 'date' };

interface AnswerFieldsProps {
  fields: readonly ItemField[];
  answers: Readonly<Record<string, string>>;
  missing: readonly string[];
  onChange: (answers: Record<string, string>) => void;
}

/** The questions of the service item's own form. */
export function AnswerFields({ fields, answers, missing, onChange }: AnswerFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field.code}
          select={field.type === 'choice'}
          type={INPUT_TYPE[field.type] ?? 'text'}
          multiline={field.type === 'longText'}
          minRows={field.type === 'longText' ? 2 : undefined}
          label={field.label}
          required={field.required}
          error={missing.includes(field.code)}
          helperText={field.hint}
          value={answers[field.code] ?? ''}
          onChange={(event) => onChange({ ...answers, [field.code]: event.target.value })}
          slotProps={field.type === 'date' ? { inputLabel: { shrink: true } } : {}}
        >
          {field.options.map((option) => (
            <MenuItem key={option.code} value={option.code}>
              {option.name}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </>
  );
}
