import { Autocomplete, MenuItem, Stack, TextField } from '@mui/material';
import { type RuleCode, type RuleRow, type RuleVariables, fieldAt, formOf, inLanguage, sortOf } from '@charter/kernel';
import { useLanguage, useText } from '../../shared/language';
import type { Message } from '../../shared/message';
import { words } from './messages';

interface RuleValuesProps {
  row: RuleRow;
  variables: RuleVariables;
  onChange: (values: string[]) => void;
}

/** What a name is compared with: chosen where the list is closed, typed elsewhere. */
export function RuleValues({ row, variables, onChange }: RuleValuesProps) {
  const t = useText();
  const field = fieldAt(variables, row.field);
  if (!field) return null;
  const { takes } = formOf(row.operator);
  if (takes === 'several' || (field.values && takes === 'one')) return <ChosenValues codes={field.values} {...{ row, onChange }} />;
  const sort = takes === 'count' ? 'int' : sortOf(field);
  const one = (label: Message, place: number) => (
    <OneValue
      label={t(label)}
      sort={sort}
      value={row.values[place] ?? ''}
      onChange={(value) => onChange(place === 0 ? [value, ...row.values.slice(1)] : [row.values[0] ?? '', value])}
    />
  );
  if (takes !== 'two') return one(takes === 'count' ? words.count : words.value, 0);
  return (
    <Stack direction="row" spacing={1}>
      {one(words.least, 0)}
      {one(words.most, 1)}
    </Stack>
  );
}

const HTML_TYPES: Readonly<Record<string, string>> = {
  int: 'number',
  ints: 'number',
  double: 'number',
  day: 'date',
  moment: 'datetime-local',
};

interface OneValueProps {
  label: string;
  sort: string;
  value: string;
  onChange: (value: string) => void;
}

function OneValue({ label, sort, value, onChange }: OneValueProps) {
  const type = HTML_TYPES[sort] ?? 'text';
  const moment = sort === 'moment';
  return (
    <TextField
      label={label}
      type={type}
      value={moment ? localMoment(value) : value}
      onChange={({ target }) => onChange(moment ? writtenMoment(target.value) : target.value)}
      slotProps={{
        ...(type === 'text' ? {} : { inputLabel: { shrink: true } }),
        htmlInput: sort === 'double' ? { step: 'any' } : sort === 'decimal' ? { inputMode: 'decimal' } : {},
      }}
    />
  );
}

/** A moment as the browser's field shows it, to the minute. */
function localMoment(written: string): string {
  const at = new Date(written);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function writtenMoment(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? '' : `${at.toISOString().slice(0, 19)}Z`;
}

interface ChosenValuesProps {
  row: RuleRow;
  codes: readonly RuleCode[] | undefined;
  onChange: (values: string[]) => void;
}

function ChosenValues({ row, codes, onChange }: ChosenValuesProps) {
  const t = useText();
  const language = useLanguage();
  const several = formOf(row.operator).takes === 'several';
  if (!codes)
    return (
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        options={[]}
        value={row.values}
        onChange={(_, values) => onChange(values)}
        renderInput={(params) => <TextField {...params} label={t(words.value)} helperText={t(words.typeAndEnter)} />}
      />
    );
  return (
    <TextField
      select
      label={t(words.value)}
      value={several ? row.values : (row.values[0] ?? '')}
      slotProps={{ select: { multiple: several } }}
      onChange={({ target: { value } }) => onChange(typeof value === 'string' ? [value] : (value as string[]))}
    >
      {codes.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {inLanguage(name, language)}
        </MenuItem>
      ))}
    </TextField>
  );
}
