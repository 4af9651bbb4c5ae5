import { Box } from '@mui/material';
import type { FieldSpec } from '@charter/kernel';
import type { Choices } from './choices';
import { FieldInput } from './FieldInput';
import type { Typed, TypedProblem } from './typed';

interface RecordFieldsProps {
  fields: readonly FieldSpec[];
  typed: Typed;
  place: string;
  problems: readonly TypedProblem[];
  choices: Choices;
  onChange: (typed: Typed) => void;
}

const SHORT: ReadonlySet<FieldSpec['type']> = new Set(['integer', 'decimal', 'day', 'choice', 'yesNo', 'reference', 'line']);

/** The parts of a definition: short ones side by side where there is room, the others below each other. */
export function RecordFields({ fields, typed, place, problems, choices, onChange }: RecordFieldsProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(6, 1fr)' }, gap: 1.5, alignItems: 'start' }}>
      {fields.map((field) => (
        <Box
          key={field.name}
          sx={{ minWidth: 0, gridColumn: { xs: 'auto', sm: !field.many && SHORT.has(field.type) ? 'span 2' : '1 / -1' } }}
        >
          <FieldInput
            field={field}
            value={typed[field.name] ?? ''}
            place={place === '' ? field.name : `${place}.${field.name}`}
            problems={problems}
            choices={choices}
            onChange={(value) => onChange({ ...typed, [field.name]: value })}
          />
        </Box>
      ))}
    </Box>
  );
}
