import { MenuItem, TextField, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useCounts } from './Facets';
import { useText } from './language';
import { words } from './messages';

export interface Choice {
  id: string;
  name: string;
}

/** Sets or removes one value of a list's filter. */
export function useFilterValue(name: string): [unknown, (value: unknown) => void] {
  const { filterValues, setFilters } = useListContext();
  const set = (value: unknown) => {
    const { [name]: _, ...others } = filterValues;
    setFilters(value === undefined || value === '' || value === false ? others : { ...others, [name]: value }, {});
  };
  return [filterValues[name], set];
}

/** Narrows a list to one of a few choices, which say how many records they have where that is counted. */
export function FilterSelect({ name, label, choices }: { name: string; label: string; choices: readonly Choice[] }) {
  const t = useText();
  const [value, set] = useFilterValue(name);
  const count = useCounts(name);
  const known = choices.some((choice) => choice.id === value);
  return (
    <TextField
      select
      label={label}
      value={known ? value : ''}
      onChange={(event) => set(event.target.value)}
      slotProps={{ select: { renderValue: (id) => choices.find((choice) => choice.id === id)?.name } }}
      sx={{ minWidth: 132, width: 'auto', flex: { xs: '1 1 45%', sm: '0 1 auto' } }}
    >
      <MenuItem value="">{t(words.all)}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
          <Count of={count(choice.id)} />
        </MenuItem>
      ))}
    </TextField>
  );
}

/** A number beside a choice. */
export function Count({ of }: { of: number | undefined }) {
  if (of === undefined) return null;
  return (
    <Typography
      component="span"
      variant="body2"
      color={of === 0 ? 'textDisabled' : 'textSecondary'}
      sx={{ ml: 'auto', pl: 1.5, fontVariantNumeric: 'tabular-nums' }}
    >
      {of}
    </Typography>
  );
}
