import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import type { FieldSpec } from '@charter/kernel';
import { useText } from '../../shared/language';
import { words } from '../messages';
import { type Choices, optionsOf } from './choices';
import { RuleInput } from './RuleInput';
import type { TypedProblem, TypedValue, Wording } from './typed';

export interface FieldProps {
  field: FieldSpec;
  value: TypedValue;
  /** Where the value stands, as problems name it. */
  place: string;
  problems: readonly TypedProblem[];
  choices: Choices;
  onChange: (value: TypedValue) => void;
}

/** The input of one value that has no parts. */
export function ValueInput(props: FieldProps) {
  const { field, value, onChange } = props;
  const t = useText();
  if (field.type === 'words') return <WordsInput {...props} />;
  if (field.type === 'rule') return <RuleInput {...props} />;
  if (field.type !== 'yesNo') return <TextInput {...props} />;
  return (
    <FormControlLabel
      control={<Switch checked={value === true} onChange={(event) => onChange(event.target.checked)} />}
      label={t(field.label)}
    />
  );
}

/** The wording in both languages, Chinese first. */
function WordsInput({ field, value, place, problems, onChange }: FieldProps) {
  const t = useText();
  const { zh, en } = value as Wording;
  const problem = problems.find((each) => each.place === place);
  const hint = problem ? t(problem.message) : field.hint && t(field.hint);
  const long = zh.length > 40 || en.length > 60;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
      <TextField
        label={`${t(field.label)} · ${t(words.inChinese)}`}
        required={field.required}
        error={problem !== undefined}
        helperText={hint}
        multiline={long}
        value={zh}
        onChange={(event) => onChange({ zh: event.target.value, en })}
      />
      <TextField
        label={`${t(field.label)} · ${t(words.inEnglish)}`}
        multiline={long}
        value={en}
        onChange={(event) => onChange({ zh, en: event.target.value })}
      />
    </Box>
  );
}

const HTML_TYPE: Partial<Record<FieldSpec['type'], string>> = { integer: 'number', day: 'date' };

function TextInput({ field, value, place, problems, choices, onChange }: FieldProps) {
  const t = useText();
  const problem = problems.find((each) => each.place === place);
  const options = optionsOf(field, choices, t);
  const text = value as string;
  const unknown = options && text !== '' && !options.some(({ id }) => id === text) ? [{ id: text, name: text }] : [];
  return (
    <TextField
      select={options !== undefined}
      fullWidth
      label={t(field.label)}
      required={field.required}
      error={problem !== undefined}
      helperText={problem ? t(problem.message) : field.hint && t(field.hint)}
      type={HTML_TYPE[field.type]}
      multiline={field.type === 'paragraph'}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        ...(HTML_TYPE[field.type] === 'date' ? { inputLabel: { shrink: true } } : {}),
        htmlInput: field.type === 'decimal' ? { inputMode: 'decimal' } : { min: field.min, max: field.max },
      }}
    >
      {options && !field.required ? <MenuItem value="">{t(words.notChosen)}</MenuItem> : null}
      {[...(options ?? []), ...unknown].map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
