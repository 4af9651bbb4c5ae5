import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext } from 'react-admin';
import Search from '@mui/icons-material/Search';
import { useKeys } from './keyboard';
import { words } from './keyboardMessages';

/** Search of a list; asks when typing pauses. */
export function SearchField({ placeholder }: { placeholder: string }) {
  const { filterValues, setFilters } = useListContext();
  const given = typeof filterValues['q'] === 'string' ? filterValues['q'] : '';
  const [typed, setTyped] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  useKeys([
    {
      keys: ['/'],
      label: words.search,
      act: (event) => {
        event.preventDefault();
        field.current?.select();
      },
    },
  ]);
  useEffect(() => setTyped(given), [given]);
  useEffect(() => {
    if (typed === given) return;
    const timer = setTimeout(() => {
      const { q: _, ...others } = filterValues;
      setFilters(typed ? { ...others, q: typed } : others, {});
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, given, filterValues, setFilters]);
  return (
    <TextField
      type="search"
      value={typed}
      inputRef={field}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={placeholder}
      sx={{ flex: { xs: '1 1 100%', sm: '1 1 240px' }, maxWidth: { sm: 360 } }}
      slotProps={{
        htmlInput: { 'aria-label': placeholder },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
