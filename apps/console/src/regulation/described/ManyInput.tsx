import { Autocomplete, TextField } from '@mui/material';
import type { Choice } from '../../shared/FilterSelect';
import { useText } from '../../shared/language';
import type { FieldProps } from './ValueInput';

/** Several of some options; what is chosen already and no option any more stays until it is taken out. */
export function ManyInput({ field, value, place, problems, onChange, options }: FieldProps & { options: readonly Choice[] }) {
  const t = useText();
  const names = new Map(options.map(({ id, name }) => [id, name]));
  const problem = problems.find((each) => each.place === place || each.place.startsWith(`${place}.`));
  return (
    <Autocomplete
      multiple
      options={[...names.keys()]}
      getOptionLabel={(id) => names.get(id) ?? id}
      value={value as string[]}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t(field.label)}
          error={problem !== undefined}
          helperText={problem ? t(problem.message) : field.hint && t(field.hint)}
        />
      )}
    />
  );
}
