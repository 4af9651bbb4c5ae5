import { Autocomplete, Box, Button, Chip, IconButton, MenuItem, Stack, TextField, Tooltip, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useText } from '../shared/language';
import { usePickerWords } from '../shared/usePickerWords';
import { type Matrix, toggled, withLine, withNewLine, withoutLine } from './grants';
import { words } from './messages';
import type { Grant, Scope, SubjectInfo } from './organisation';
import { firstRule } from './rule';
import { RuleEditor } from './RuleEditor';

interface LineProps {
  info: SubjectInfo;
  line: Grant;
  removable: boolean;
  readOnly: boolean;
  onChange: (part: Partial<Grant>) => void;
  onRemove: () => void;
}

function Actions({ info, line, readOnly, onChange }: Pick<LineProps, 'info' | 'line' | 'readOnly' | 'onChange'>) {
  return (
    <Stack direction="row" useFlexGap spacing={0.75} role="group" sx={{ flexWrap: 'wrap' }}>
      {info.actions.map(({ code, name }) => {
        const on = line.actions.includes(code);
        return (
          <Chip
            key={code}
            size="small"
            label={name}
            color={on ? 'primary' : 'default'}
            variant={on ? 'filled' : 'outlined'}
            aria-pressed={on}
            disabled={readOnly && !on}
            {...(readOnly ? {} : { onClick: () => onChange({ actions: toggled(line.actions, code) }) })}
          />
        );
      })}
    </Stack>
  );
}

function FieldsOf({ info, line, readOnly, onChange }: Pick<LineProps, 'info' | 'line' | 'readOnly' | 'onChange'>) {
  const t = useText();
  const pickerWords = usePickerWords();
  if (info.fields.length === 0) return null;
  return (
    <Autocomplete
      {...pickerWords}
      multiple
      disabled={readOnly}
      options={info.fields}
      value={info.fields.filter((field) => line.fields?.includes(field.code))}
      getOptionLabel={(field) => (info.sensitiveFields.includes(field.code) ? `${field.name} (${t(words.sensitive)})` : field.name)}
      getOptionKey={(field) => field.code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      disableCloseOnSelect
      limitTags={3}
      onChange={(_, chosen) => onChange({ fields: chosen.length > 0 ? chosen.map((field) => field.code) : null })}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t(words.fields)}
          placeholder={line.fields ? '' : t(words.allFields)}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}

/** One reach of a role on a subject: which actions, whose records, which fields. */
function Line(props: LineProps) {
  const t = useText();
  const { info, line, removable, readOnly, onChange, onRemove } = props;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 190px 230px 34px' },
        gap: 1.5,
        alignItems: 'start',
      }}
    >
      <Actions info={info} line={line} readOnly={readOnly} onChange={onChange} />
      <TextField
        select
        label={t(words.scope)}
        value={line.scope}
        disabled={readOnly || info.scopes.length < 2}
        onChange={(event) => onChange(scopeChosen(event.target.value as Scope, line, info))}
      >
        {info.scopes.map((scope) => (
          <MenuItem key={scope} value={scope}>
            {t(words[scope])}
          </MenuItem>
        ))}
      </TextField>
      <Box>
        <FieldsOf info={info} line={line} readOnly={readOnly} onChange={onChange} />
      </Box>
      {removable && !readOnly ? (
        <Tooltip title={t(words.removeGrant)}>
          <IconButton size="small" aria-label={t(words.removeGrant)} onClick={onRemove}>
            <Close fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
      {line.scope === 'RULE' ? (
        <Box sx={{ gridColumn: '1 / -1' }}>
          <RuleEditor info={info} grant={line} readOnly={readOnly} onChange={(rule) => onChange({ rule })} />
        </Box>
      ) : null}
    </Box>
  );
}

/** A rule begins with a comparison that can be changed, not with an empty text. */
function scopeChosen(scope: Scope, { rule }: Grant, info: SubjectInfo): Partial<Grant> {
  return scope === 'RULE' && !rule ? { scope, rule: firstRule(info) } : { scope };
}

interface RoleMatrixProps {
  subjects: readonly SubjectInfo[];
  matrix: Matrix;
  readOnly: boolean;
  onChange: (matrix: Matrix) => void;
}

/** What a role allows, subject by subject (O-4). */
export function RoleMatrix({ subjects, matrix, readOnly, onChange }: RoleMatrixProps) {
  const t = useText();
  return (
    <Stack>
      {subjects.map((info) => {
        const lines = matrix[info.subject] ?? [];
        return (
          <Box
            key={info.subject}
            component="section"
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '120px minmax(0, 1fr)' },
              gap: 1.5,
              px: 2,
              py: 2,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box>
              <Typography sx={{ fontWeight: 650 }}>{info.name}</Typography>
              {info.scopes.length > 1 && !readOnly ? (
                <Button size="small" startIcon={<Add />} onClick={() => onChange(withNewLine(matrix, info))} sx={{ ml: -1, fontSize: 12 }}>
                  {t(words.addGrant)}
                </Button>
              ) : null}
            </Box>
            <Stack spacing={1.5}>
              {lines.map((line, place) => (
                <Line
                  // Lines have no identity of their own; their place is it.
                  key={place}
                  info={info}
                  line={line}
                  removable={lines.length > 1}
                  readOnly={readOnly}
                  onChange={(part) => onChange(withLine(matrix, info.subject, place, part))}
                  onRemove={() => onChange(withoutLine(matrix, info, place))}
                />
              ))}
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
}
