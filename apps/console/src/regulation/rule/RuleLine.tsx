import { Box, ListSubheader, MenuItem, TextField } from '@mui/material';
import { type RowOperator, type RuleRow, type RuleVariables, formOf, operatorsOf, rowOn } from '@charter/kernel';
import { useLanguage, useText } from '../../shared/language';
import { type FieldChoice, fieldChoices } from './fieldNames';
import { words } from './messages';
import { RemoveButton } from './RemoveButton';
import { RuleValues } from './RuleValues';

interface RuleLineProps {
  row: RuleRow;
  variables: RuleVariables;
  onChange: (row: RuleRow) => void;
  onRemove: () => void;
}

/** Values stay where the next comparison takes as many. */
function compared(row: RuleRow, operator: RowOperator): RuleRow {
  return { ...row, operator, values: formOf(operator).takes === formOf(row.operator).takes ? row.values : [] };
}

/** One condition: a name, how it is compared, and with what. */
export function RuleLine({ row, variables, onChange, onRemove }: RuleLineProps) {
  const t = useText();
  const language = useLanguage();
  const choices = fieldChoices(variables, language);
  const name = choices.find(({ path }) => path === row.field)?.name ?? row.field;
  const bare = formOf(row.operator).takes === 'nothing';
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) 34px', md: 'minmax(0, 1fr) minmax(0, 0.9fr) minmax(0, 1.3fr) 34px' },
        gap: 1,
        alignItems: 'start',
        // on a phone the parts of a line stand below each other, so lines need a border
        borderBottom: { xs: 1, md: 0 },
        borderColor: { xs: 'divider' },
        pb: { xs: 1.25, md: 0 },
        '& > :nth-of-type(2), & > :nth-of-type(3)': { gridColumn: { xs: '1', md: 'auto' } },
        '& > :last-child': { gridColumn: { xs: '2', md: '4' }, gridRow: '1' },
      }}
    >
      <TextField select label={t(words.field)} value={row.field} onChange={(event) => onChange(rowOn(event.target.value, variables))}>
        {menuOf(choices)}
      </TextField>
      <TextField
        select
        label={t(words.operator)}
        value={row.operator}
        onChange={(event) => onChange(compared(row, event.target.value as RowOperator))}
      >
        {operatorsOf(row.field, variables).map((operator) => (
          <MenuItem key={operator} value={operator}>
            {formOf(operator).name[language]}
          </MenuItem>
        ))}
      </TextField>
      {bare ? (
        <Box sx={{ display: { xs: 'none', md: 'block' } }} />
      ) : (
        <Box>
          <RuleValues row={row} variables={variables} onChange={(values) => onChange({ ...row, values })} />
        </Box>
      )}
      <RemoveButton label={name} onClick={onRemove} />
    </Box>
  );
}

/** Names under the record they belong to. */
function menuOf(choices: readonly FieldChoice[]) {
  return choices.flatMap(({ path, name, record }, index) => {
    const opens = record !== '' && choices[index - 1]?.record !== record;
    const item = (
      <MenuItem key={path} value={path} sx={record ? { pl: 3 } : {}}>
        {name}
      </MenuItem>
    );
    return opens ? [<ListSubheader key={`${path} record`}>{record}</ListSubheader>, item] : [item];
  });
}
