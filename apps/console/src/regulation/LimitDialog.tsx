import { Box, MenuItem, Slider, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { AmendDialog } from './AmendDialog';
import type { Amending } from './amendment';
import { limitText } from './limit';
import { words } from './messages';
import { type LimitBody, type Provision, type TimeUnit, UNITS } from './regulation';

interface Values {
  value: string;
  unit: TimeUnit;
  warnAtPercent: number;
}

/** The changed part, or nothing when it equals what is in force or is no limit at all. */
function changed(values: Values, body: LimitBody): Record<string, unknown> | undefined {
  const value = Number(values.value);
  if (!Number.isInteger(value) || value < 1) return undefined;
  const same = value === body.value && values.unit === body.unit && values.warnAtPercent === body.warnAtPercent;
  return same ? undefined : { limit: { value, unit: values.unit, warnAtPercent: values.warnAtPercent } };
}

/** Changes a time limit and publishes it; requests registered before keep theirs (S-5.3). */
export function LimitDialog({ limit, amending, onClose }: { limit: Provision<LimitBody>; amending: Amending; onClose: () => void }) {
  const t = useText();
  const { body } = limit;
  const [values, setValues] = useState<Values>({ value: String(body.value), unit: body.unit, warnAtPercent: body.warnAtPercent });
  const next = { value: Number(values.value), unit: values.unit };
  const full = (part: Pick<LimitBody, 'value' | 'unit'>, percent: number) => `${limitText(part, t)} (${t(words.warnAtLong, { percent })})`;
  const sentence = t(words.sentence, { name: limit.name, before: full(body, body.warnAtPercent), after: full(next, values.warnAtPercent) });
  return (
    <AmendDialog
      title={t(words.amendLimit)}
      amending={amending}
      provision={limit}
      body={changed(values, body)}
      sentence={sentence}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '140px 200px 1fr' }, gap: 2, alignItems: 'center' }}>
        <TextField
          label={t(words.value)}
          type="number"
          required
          autoFocus
          value={values.value}
          onChange={(event) => setValues({ ...values, value: event.target.value })}
          slotProps={{ htmlInput: { min: 1, step: 1 } }}
        />
        <TextField
          select
          label={t(words.unit)}
          value={values.unit}
          onChange={(event) => setValues({ ...values, unit: event.target.value as TimeUnit })}
        >
          {UNITS.map((unit) => (
            <MenuItem key={unit} value={unit}>
              {t(words[unit])}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, px: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {t(words.warnAtLong, { percent: values.warnAtPercent })}
          </Typography>
          <Slider
            size="small"
            min={5}
            max={95}
            step={5}
            value={values.warnAtPercent}
            aria-label={t(words.warnAt)}
            onChange={(_, percent) => setValues({ ...values, warnAtPercent: percent })}
          />
        </Box>
      </Box>
    </AmendDialog>
  );
}
