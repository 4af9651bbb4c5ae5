import { Box, Button, IconButton, MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup, Tooltip } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useText } from '../shared/language';
import type { RuleFieldInfo } from './organisation';
import { lineOn, operatorsOf, type RuleDraft, type RuleLine, type RuleOperator, takesValue } from './rule';
import { words } from './ruleMessages';

interface ValueProps {
  line: RuleLine;
  field: RuleFieldInfo;
  readOnly: boolean;
  onChange: (values: string[]) => void;
}

/** What a field is compared with: chosen where the list is closed, typed elsewhere. */
function ValueField({ line, field, readOnly, onChange }: ValueProps) {
  const t = useText();
  const several = line.operator === 'in';
  if (!takesValue(line.operator)) return <Box />;
  if (field.values.length > 0)
    return (
      <TextField
        select
        label={t(words.value)}
        value={several ? line.values : (line.values[0] ?? '')}
        disabled={readOnly}
        slotProps={{ select: { multiple: several } }}
        onChange={({ target: { value } }) => onChange(typeof value === 'string' ? [value] : (value as string[]))}
      >
        {field.values.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    );
  const type = { moment: 'date', number: 'number' }[field.type] ?? 'text';
  return (
    <TextField
      label={t(words.value)}
      type={type}
      value={several ? line.values.join(', ') : (line.values[0] ?? '')}
      disabled={readOnly}
      helperText={several ? t(words.valuesHint) : undefined}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={({ target: { value } }) => onChange(several ? value.split(/[,，]\s*/) : [value])}
    />
  );
}

interface LineProps {
  line: RuleLine;
  fields: readonly RuleFieldInfo[];
  readOnly: boolean;
  onChange: (line: RuleLine) => void;
  onRemove: (() => void) | undefined;
}

function Line({ line, fields, readOnly, onChange, onRemove }: LineProps) {
  const t = useText();
  const field = fields.find(({ name }) => name === line.field);
  if (!field) return null;
  const start = (name: string) => {
    const chosen = fields.find((each) => each.name === name);
    if (chosen) onChange(lineOn(chosen));
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '170px 170px minmax(0, 1fr) 34px' },
        gap: 1,
        alignItems: 'start',
      }}
    >
      <TextField select label={t(words.field)} value={line.field} disabled={readOnly} onChange={(event) => start(event.target.value)}>
        {fields.map(({ name, label }) => (
          <MenuItem key={name} value={name}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t(words.operator)}
        value={line.operator}
        disabled={readOnly}
        onChange={(event) => onChange({ ...line, operator: event.target.value as RuleOperator })}
      >
        {operatorsOf(field).map((operator) => (
          <MenuItem key={operator} value={operator}>
            {t(words[operator])}
          </MenuItem>
        ))}
      </TextField>
      <ValueField line={line} field={field} readOnly={readOnly} onChange={(values) => onChange({ ...line, values })} />
      {onRemove ? (
        <Tooltip title={t(words.removeLine)}>
          <IconButton size="small" aria-label={t(words.removeLine)} onClick={onRemove}>
            <Close fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </Box>
  );
}

interface RuleLinesProps {
  draft: RuleDraft;
  fields: readonly RuleFieldInfo[];
  readOnly: boolean;
  onChange: (draft: RuleDraft) => void;
}

/** A rule as comparisons one below the other, all or any of which must hold. */
export function RuleLines({ draft, fields, readOnly, onChange }: RuleLinesProps) {
  const t = useText();
  const { lines } = draft;
  const [first] = fields;
  return (
    <Stack spacing={1.5}>
      {lines.length > 1 ? (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={draft.join}
          disabled={readOnly}
          onChange={(_, join: RuleDraft['join'] | null) => join && onChange({ ...draft, join })}
        >
          <ToggleButton value="all">{t(words.all)}</ToggleButton>
          <ToggleButton value="any">{t(words.any)}</ToggleButton>
        </ToggleButtonGroup>
      ) : null}
      {lines.map((line, place) => (
        <Line
          // Lines have no identity of their own; their place is it.
          key={place}
          line={line}
          fields={fields}
          readOnly={readOnly}
          onChange={(next) => onChange({ ...draft, lines: lines.map((each, index) => (index === place ? next : each)) })}
          onRemove={
            lines.length > 1 && !readOnly ? () => onChange({ ...draft, lines: lines.filter((_, index) => index !== place) }) : undefined
          }
        />
      ))}
      {first && !readOnly ? (
        <Box>
          <Button size="small" startIcon={<Add />} onClick={() => onChange({ ...draft, lines: [...lines, lineOn(first)] })}>
            {t(words.addLine)}
          </Button>
        </Box>
      ) : null}
    </Stack>
  );
}
