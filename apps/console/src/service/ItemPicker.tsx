import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type ServiceItem, useFoundItems } from '../shared/choices';
import { useText } from '../shared/language';
import { usePickerWords } from '../shared/usePickerWords';
import { useSettled } from '../shared/useSettled';
import { words } from './messages';

interface ItemPickerProps {
  value: ServiceItem | null;
  error: boolean;
  onChange: (item: ServiceItem | null) => void;
}

/** Service items in force, by family; found by name or pinyin initials. */
export function ItemPicker({ value, error, onChange }: ItemPickerProps) {
  const t = useText();
  const pickerWords = usePickerWords();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const found = useFoundItems(value?.name === search ? '' : search);
  // Nothing is offered before it is found, so that Enter never takes what stood there before the last letter.
  const settled = found !== undefined && search === typed.trim();
  const items = settled ? found : [];
  return (
    <Autocomplete
      {...pickerWords}
      options={items.toSorted((one, other) => one.familyName.localeCompare(other.familyName, 'zh'))}
      groupBy={(item) => item.familyName}
      value={value}
      onInputChange={(_, next) => setTyped(next)}
      onChange={(_, chosen) => onChange(chosen)}
      filterOptions={(all) => all}
      autoHighlight
      loading={!settled}
      getOptionLabel={(item) => item.name}
      getOptionKey={(item) => item.key}
      isOptionEqualToValue={(one, other) => one.key === other.key}
      renderOption={({ key, ...props }, item) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
          <Typography sx={{ flex: 1 }}>{item.name}</Typography>
          <Typography variant="caption" color="textSecondary">
            {item.promise}
          </Typography>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} required error={error} label={t(words.item)} placeholder={t(words.itemHint)} />}
    />
  );
}
