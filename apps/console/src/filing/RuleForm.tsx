import { Autocomplete, Box, Card, IconButton, MenuItem, Stack, TextField, Tooltip } from '@mui/material';
import type { ReactNode } from 'react';
import Add from '@mui/icons-material/PlaylistAdd';
import Delete from '@mui/icons-material/DeleteOutlined';
import Down from '@mui/icons-material/ArrowDownward';
import Up from '@mui/icons-material/ArrowUpward';
import { isDivision } from '../regulation/articles';
import { words as levels } from '../regulation/draft/messages';
import type { Article } from '../regulation/regulation';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { usePickerWords } from '../shared/usePickerWords';
import { words } from './messages';
import type { RuleValues } from './rules';

const LEVELS = ['chapter', 'section', 'article', 'paragraph', 'item'] as const;

interface RuleFormProps {
  rule: RuleValues;
  /** Articles of the regulation that it may carry out. */
  parent: readonly Article[];
  onChange: (rule: RuleValues) => void;
  onRemove: () => void;
  onAdd: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

function Tool({ label, of, onClick, children }: { label: Message; of: string; onClick: (() => void) | undefined; children: ReactNode }) {
  const t = useText();
  return (
    <Tooltip title={t(label)}>
      <span>
        <IconButton size="small" aria-label={`${t(label)} ${of}`} disabled={!onClick} onClick={onClick}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}

function BasisField({ rule, parent, onChange }: Pick<RuleFormProps, 'rule' | 'parent' | 'onChange'>) {
  const t = useText();
  const picker = usePickerWords();
  const choices = parent.filter((article) => !isDivision(article));
  const chosen = choices.find(({ key }) => key === rule.carriesOut) ?? null;
  const named = ({ label, title, body }: Article) => [label, title ?? body?.slice(0, 40)].filter(Boolean).join(' ');
  return (
    <Autocomplete
      {...picker}
      options={choices}
      value={chosen}
      getOptionKey={({ key }) => key}
      getOptionLabel={named}
      isOptionEqualToValue={(a, b) => a.key === b.key}
      onChange={(_, article) => onChange({ ...rule, carriesOut: article?.key ?? null })}
      renderInput={(params) => <TextField {...params} label={t(words.carriesOut)} placeholder={t(words.noBasis)} />}
    />
  );
}

/** One article of the rules while they are written. */
export function RuleForm({ rule, parent, onChange, onRemove, onAdd, onUp, onDown }: RuleFormProps) {
  const t = useText();
  const field = (name: 'label' | 'title') => (
    <TextField
      label={t(name === 'label' ? words.label : words.heading)}
      value={rule[name]}
      onChange={(event) => onChange({ ...rule, [name]: event.target.value })}
    />
  );
  const of = rule.label || rule.title;
  return (
    <Card component="section" aria-label={of} sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '100px 120px 1fr auto' }, gap: 1.5, alignItems: 'center' }}>
          <TextField
            select
            label={t(words.level)}
            value={rule.level}
            onChange={(event) => onChange({ ...rule, level: event.target.value })}
          >
            {LEVELS.map((level) => (
              <MenuItem key={level} value={level}>
                {t(levels[level])}
              </MenuItem>
            ))}
          </TextField>
          {field('label')}
          {field('title')}
          <Stack direction="row" sx={{ justifySelf: 'end' }}>
            <Tool label={words.up} of={of} onClick={onUp}>
              <Up fontSize="small" />
            </Tool>
            <Tool label={words.down} of={of} onClick={onDown}>
              <Down fontSize="small" />
            </Tool>
            <Tool label={words.addBehind} of={of} onClick={onAdd}>
              <Add fontSize="small" />
            </Tool>
            <Tool label={words.remove} of={of} onClick={onRemove}>
              <Delete fontSize="small" />
            </Tool>
          </Stack>
        </Box>
        <TextField
          label={t(words.body)}
          multiline
          minRows={2}
          maxRows={12}
          value={rule.body}
          onChange={(event) => onChange({ ...rule, body: event.target.value })}
        />
        <BasisField rule={rule} parent={parent} onChange={onChange} />
      </Stack>
    </Card>
  );
}
