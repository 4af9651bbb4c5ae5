import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import type { FieldSpec } from '@charter/kernel';
import { useText } from '../../shared/language';
import { words } from '../messages';
import { type Choices, optionsOf } from './choices';
import { ManyInput } from './ManyInput';
import { type Typed, type TypedProblem, type TypedValue, blankOf } from './typed';
import { type FieldProps, ValueInput } from './ValueInput';

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
          <PartInput
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

/** One part: a list, a record, or a value; they hold one another, so they stand together. */
function PartInput(props: FieldProps) {
  const t = useText();
  const { field, choices } = props;
  if (!field.many) return <SingleInput {...props} />;
  const options = field.fields ? undefined : optionsOf(field, choices, t);
  return options ? <ManyInput {...props} options={options} /> : <ListField {...props} />;
}

function SingleInput({ onChange, ...props }: FieldProps) {
  const { field, value, place, problems, choices } = props;
  if (!field.fields) return <ValueInput {...props} onChange={onChange} />;
  return (
    <RecordFields fields={field.fields} typed={value as Typed} {...{ place, problems, choices }} onChange={(typed) => onChange(typed)} />
  );
}

/** A list of values, each of which can be moved up or taken out. */
function ListField({ onChange, ...props }: FieldProps) {
  const { field, value, place, problems } = props;
  const t = useText();
  const values = value as TypedValue[];
  const problem = problems.find((each) => each.place === place);
  const label = t(field.label);
  const one = { ...field, many: false, required: true };
  const change = (index: number, next: TypedValue) => onChange(values.map((each, at) => (at === index ? next : each)));
  const up = (index: number) => onChange(values.with(index - 1, values[index] as TypedValue).with(index, values[index - 1] as TypedValue));
  return (
    <Box role="group" aria-label={label}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.75 }}>
        {label}
      </Typography>
      {field.hint ? (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {t(field.hint)}
        </Typography>
      ) : null}
      <Stack spacing={1.25}>
        {values.map((each, index) => (
          <Line
            key={index}
            {...props}
            field={one}
            value={each}
            place={`${place}.${index}`}
            name={`${label} ${index + 1}`}
            onChange={(next) => change(index, next)}
            onUp={index > 0 ? () => up(index) : undefined}
            onRemove={() => onChange(values.filter((_, at) => at !== index))}
          />
        ))}
      </Stack>
      {problem ? (
        <Typography variant="body2" color="error" role="alert" sx={{ mt: 0.5 }}>
          {t(problem.message)}
        </Typography>
      ) : null}
      <Button size="small" startIcon={<Add />} onClick={() => onChange([...values, blankOf(one)])} sx={{ mt: 0.5 }}>
        {t(words.addTo, { name: label })}
      </Button>
    </Box>
  );
}

interface LineProps extends FieldProps {
  /** "指标 2". */
  name: string;
  /** Absent for the first. */
  onUp: (() => void) | undefined;
  onRemove: () => void;
}

function Line({ name, onUp, onRemove, ...props }: LineProps) {
  const t = useText();
  const framed = props.field.fields ? { border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 } : {};
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'start', ...framed }}>
      <SingleInput {...props} />
      <Stack direction={{ xs: 'column', sm: 'row' }}>
        <IconButton size="small" disabled={!onUp} aria-label={t(words.moveUp, { name })} onClick={onUp}>
          <ArrowUpward fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label={`${t(words.removeLine)}: ${name}`} onClick={onRemove}>
          <Close fontSize="small" />
        </IconButton>
      </Stack>
    </Box>
  );
}
