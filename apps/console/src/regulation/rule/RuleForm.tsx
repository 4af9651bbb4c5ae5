import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import PlaylistAdd from '@mui/icons-material/PlaylistAdd';
import { RULE_JOINS, type RuleCondition, type RuleGroup, type RuleJoin, type RuleVariables, isGroup } from '@charter/kernel';
import { useText } from '../../shared/language';
import { withGroup, withPart, withRow, withoutPart } from './form';
import { words } from './messages';
import { RemoveButton } from './RemoveButton';
import { RuleLine } from './RuleLine';

interface RuleFormProps {
  group: RuleGroup;
  variables: RuleVariables;
  onChange: (group: RuleGroup) => void;
  /** A group within another can be taken out. */
  onRemove?: () => void;
  depth?: number;
  /** Nothing is said yet, not even that it applies always. */
  blank?: boolean;
}

/** Groups deeper than this are no help to anybody. */
const DEEPEST = 3;

/** Conditions one below the other, groups of them set in (all, any or none must hold). */
export function RuleForm({ group, variables, onChange, onRemove, depth = 0, blank = false }: RuleFormProps) {
  const t = useText();
  const place = (index: number) => ({
    onChange: (part: RuleCondition) => onChange(withPart(group, index, part)),
    onRemove: () => onChange(withoutPart(group, index)),
  });
  return (
    <Box role="group" aria-label={t(words.group)} sx={depth === 0 ? {} : { borderLeft: 3, borderColor: 'primary.light', pl: 1.5, py: 0.5 }}>
      <Stack spacing={1.25}>
        {group.parts.length > 1 || group.join === 'none' || onRemove ? (
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <JoinChoice join={group.join} onChange={(join) => onChange({ ...group, join })} />
            {onRemove ? <RemoveButton label={t(words.group)} onClick={onRemove} /> : null}
          </Stack>
        ) : null}
        {group.parts.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t(blank ? words.blank : words.always)}
          </Typography>
        ) : null}
        {group.parts.map((part, index) =>
          isGroup(part) ? (
            <RuleForm key={index} group={part} depth={depth + 1} {...{ variables }} {...place(index)} />
          ) : (
            <RuleLine key={index} row={part} {...{ variables }} {...place(index)} />
          ),
        )}
        <Stack direction="row" spacing={1}>
          <Button size="small" startIcon={<Add />} onClick={() => onChange(withRow(group, variables))}>
            {t(words.addCondition)}
          </Button>
          {depth + 1 < DEEPEST ? (
            <Button size="small" startIcon={<PlaylistAdd />} onClick={() => onChange(withGroup(group, variables))}>
              {t(words.addGroup)}
            </Button>
          ) : null}
          {blank ? (
            <Button size="small" onClick={() => onChange({ join: 'all', parts: [] })}>
              {t(words.applyAlways)}
            </Button>
          ) : null}
        </Stack>
      </Stack>
    </Box>
  );
}

function JoinChoice({ join, onChange }: { join: RuleJoin; onChange: (join: RuleJoin) => void }) {
  const t = useText();
  return (
    <TextField
      select
      fullWidth={false}
      label={t(words.join)}
      value={join}
      onChange={(event) => onChange(event.target.value as RuleJoin)}
      sx={{ minWidth: 200 }}
    >
      {RULE_JOINS.map((each) => (
        <MenuItem key={each} value={each}>
          {t(words[each])}
        </MenuItem>
      ))}
    </TextField>
  );
}
