import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../shared/api';
import { useText } from '../shared/language';
import type { Wording } from '../shared/message';
import { usePickerWords } from '../shared/usePickerWords';
import { useSettled } from '../shared/useSettled';
import { CUSTOMER_CHOICES } from './documents';
import type { IntakeCustomer } from './intake';
import { words } from './messages';

interface Found {
  customers: { nodes: { id: string; name: string; number: string; phoneMasked: string | null; addressMasked: string | null }[] };
}

/** Customers that fit; `undefined` while they are being looked for, or cannot be. */
function useFound(search: string): IntakeCustomer[] | undefined {
  const { data } = useQuery({
    queryKey: ['customers', 'choices', search],
    queryFn: () => ask<Found>(CUSTOMER_CHOICES, { search }),
    enabled: search.length > 0,
  });
  if (!search) return [];
  if (!data) return undefined;
  return (data?.customers.nodes ?? []).map(({ id, name, phoneMasked, addressMasked }) => ({
    kind: 'found',
    id,
    name,
    hint: [phoneMasked, addressMasked].filter(Boolean).join(' · '),
  }));
}

/** A name is only offered as new when it is one: letters, not a phone number. */
function newChoice(typed: string): IntakeCustomer[] {
  return typed && !/^[\d\s*+-]+$/.test(typed) ? [{ kind: 'new', name: typed }] : [];
}

function labelOf(choice: IntakeCustomer, t: Wording): string {
  return choice.kind === 'new' ? t(words.newCustomer, { name: choice.name }) : choice.name;
}

interface CustomerPickerProps {
  value: IntakeCustomer | null;
  error: boolean;
  onChange: (customer: IntakeCustomer | null) => void;
}

/** Finds the customer while typing, or takes the name as a new one (P-3.1). */
export function CustomerPicker({ value, error, onChange }: CustomerPickerProps) {
  const t = useText();
  const pickerWords = usePickerWords();
  const [typed, setTyped] = useState(value?.name ?? '');
  const search = useSettled(typed.trim());
  const found = useFound(value?.name === search ? '' : search);
  const settled = found !== undefined && search === typed.trim();
  // A new customer is offered only once nobody can still turn up, so that Enter never makes a second file of the same person.
  const options = settled ? [...found, ...(value?.name === search ? [] : newChoice(search))] : [];
  return (
    <Autocomplete
      {...pickerWords}
      options={options}
      value={value}
      inputValue={typed}
      onInputChange={(_, next) => setTyped(next)}
      onChange={(_, chosen) => onChange(chosen)}
      filterOptions={(all) => all}
      autoHighlight
      loading={!settled}
      loadingText={t(words.searching)}
      noOptionsText={t(words.customerHint)}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => (choice.kind === 'new' ? 'new' : choice.id)}
      isOptionEqualToValue={(one, other) => one.kind === other.kind && one.name === other.name}
      renderOption={({ key, ...props }, choice) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
          <Typography
            sx={{ flex: 1, fontWeight: choice.kind === 'new' ? 600 : 500, color: choice.kind === 'new' ? 'primary.main' : 'inherit' }}
          >
            {labelOf(choice, t)}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {choice.kind === 'found' ? choice.hint : ''}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} required autoFocus error={error} label={t(words.customer)} placeholder={t(words.customerHint)} />
      )}
    />
  );
}
