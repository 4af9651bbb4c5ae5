import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import { useText } from '../../shared/language';
import { words } from '../messages';
import { type FieldProps, SingleInput } from './FieldInput';
import { type TypedValue, blankOf } from './typed';

/** A list of values, each of which can be moved up or taken out. */
export function ListField({ field, value, place, problems, choices, onChange }: FieldProps) {
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
          <Box
            key={index}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 1fr) auto',
              gap: 1,
              alignItems: 'start',
              ...(field.fields ? { border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 } : {}),
            }}
          >
            <SingleInput
              field={one}
              value={each}
              place={`${place}.${index}`}
              {...{ problems, choices }}
              onChange={(next) => change(index, next)}
            />
            <Stack direction={{ xs: 'column', sm: 'row' }}>
              <IconButton
                size="small"
                disabled={index === 0}
                aria-label={t(words.moveUp, { name: `${label} ${index + 1}` })}
                onClick={() => up(index)}
              >
                <ArrowUpward fontSize="small" />
              </IconButton>
              <IconButton
                size="small"
                aria-label={`${t(words.removeLine)}: ${label} ${index + 1}`}
                onClick={() => onChange(values.filter((_, at) => at !== index))}
              >
                <Close fontSize="small" />
              </IconButton>
            </Stack>
          </Box>
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
