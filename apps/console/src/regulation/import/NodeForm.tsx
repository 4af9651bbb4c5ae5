import { Box, Button, MenuItem, Stack, TextField, Tooltip } from '@mui/material';
import { ARTICLE_LEVELS, type Corrected } from '@charter/regulation';
import { useRef } from 'react';
import { useText } from '../../shared/language';
import type { Step } from './correcting';
import { words } from './messages';

/** Choice of a level, for one node or several. */
export function LevelField({ value, onChange }: { value: string; onChange: (level: Corrected['level']) => void }) {
  const t = useText();
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      label={t(words.level)}
      value={value}
      onChange={(event) => onChange(event.target.value as Corrected['level'])}
      sx={{ minWidth: 110 }}
    >
      {ARTICLE_LEVELS.map((level) => (
        <MenuItem key={level} value={level}>
          {t(words[level])}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Everything that can be put right about one node. */
export function NodeForm({ node, first, onStep }: { node: Corrected; first: boolean; onStep: (step: Step) => void }) {
  const t = useText();
  const body = useRef<HTMLTextAreaElement>(null);
  const { key } = node;
  const keys = new Set([key]);
  const write = (field: 'label' | 'title' | 'body') => (event: { target: { value: string } }) =>
    onStep({ do: 'write', key, field, text: event.target.value });
  return (
    <Stack spacing={1.5} sx={{ pt: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '110px 140px minmax(0, 1fr)' }, gap: 1.5 }}>
        <LevelField value={node.level} onChange={(level) => onStep({ do: 'level', keys, level })} />
        <TextField size="small" label={t(words.label)} value={node.label} onChange={write('label')} />
        <TextField
          size="small"
          label={t(words.nodeTitle)}
          value={node.title}
          onChange={write('title')}
          sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
        />
      </Box>
      <TextField multiline maxRows={14} label={t(words.body)} value={node.body} onChange={write('body')} inputRef={body} />
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" disabled={first} onClick={() => onStep({ do: 'merge', keys })}>
          {t(words.merge)}
        </Button>
        <Tooltip describeChild title={t(words.splitHint)}>
          <Button
            size="small"
            variant="outlined"
            disabled={node.body === ''}
            onClick={() => onStep({ do: 'split', key, at: body.current?.selectionStart ?? 0 })}
          >
            {t(words.split)}
          </Button>
        </Tooltip>
        <Button size="small" variant="outlined" disabled={node.parent === undefined} onClick={() => onStep({ do: 'out', keys })}>
          {t(words.moveOut)}
        </Button>
        <Button size="small" variant="outlined" disabled={first} onClick={() => onStep({ do: 'in', keys })}>
          {t(words.moveIn)}
        </Button>
      </Stack>
    </Stack>
  );
}
