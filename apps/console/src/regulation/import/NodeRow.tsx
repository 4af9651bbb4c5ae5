import { Box, ButtonBase, Checkbox, Chip, Stack, Tooltip, Typography } from '@mui/material';
import type { Corrected } from '@charter/regulation';
import { memo } from 'react';
import { useText } from '../../shared/language';
import type { Message } from '../../shared/message';
import { useColours } from '../../shared/useColours';
import type { Step, Suggestion } from './correcting';
import { words } from './messages';
import { NodeForm } from './NodeForm';

interface NodeRowProps {
  node: Corrected;
  /** What it is called where it bears no number. */
  name: string;
  depth: number;
  first: boolean;
  open: boolean;
  selected: boolean;
  suggestions: readonly Suggestion[];
  onOpen: (key: string) => void;
  onSelect: (key: string) => void;
  onStep: (step: Step) => void;
}

const KINDS: Readonly<Record<string, Message>> = words;

function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useText();
  if (suggestions.length === 0) return null;
  return (
    <Stack direction="row" useFlexGap spacing={0.5} aria-label={t(words.SHOWN)} sx={{ flexWrap: 'wrap', mt: 0.75 }}>
      {suggestions.map(({ kind, words: said }) => (
        <Tooltip key={kind} describeChild title={said.join(' · ')}>
          <Chip size="small" variant="outlined" label={`${t(KINDS[kind] ?? words.SHOWN)} · ${said[0] ?? ''}`} sx={{ maxWidth: 260 }} />
        </Tooltip>
      ))}
    </Stack>
  );
}

const calledBy = (name: string, { title }: Corrected) => [name, title].filter(Boolean).join(' ');

function Words({ node, name, open, onOpen }: Pick<NodeRowProps, 'node' | 'name' | 'open' | 'onOpen'>) {
  const t = useText();
  const colours = useColours();
  const division = ['part', 'chapter', 'section'].includes(node.level);
  return (
    <ButtonBase
      onClick={() => onOpen(node.key)}
      aria-expanded={open}
      aria-label={t(words.open, { label: calledBy(name, node) })}
      sx={{ display: 'block', width: '100%', textAlign: 'left', borderRadius: 1 }}
    >
      <Typography component="span" sx={{ fontWeight: division || node.title ? 650 : 500 }}>
        <Box
          component="span"
          sx={{ color: division ? colours.cinnabar : 'text.primary', fontStyle: node.label ? 'normal' : 'italic', mr: 0.75 }}
        >
          {name}
        </Box>
        {node.title}
      </Typography>
      <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
        {t(words[node.level])}
      </Typography>
      {node.body && !open ? (
        <Typography
          component="span"
          sx={{
            display: '-webkit-box',
            WebkitLineClamp: 3,
            WebkitBoxOrient: 'vertical',
            overflow: 'hidden',
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
            fontSize: 14,
            color: 'text.secondary',
          }}
        >
          {node.body}
        </Typography>
      ) : null}
    </ButtonBase>
  );
}

/** One node of the recognised text: what it says and what it calls for; opened, its form. */
export const NodeRow = memo(function NodeRow(props: NodeRowProps) {
  const { node, name, depth, first, open, selected, suggestions, onOpen, onSelect, onStep } = props;
  const t = useText();
  return (
    <Box
      component="li"
      id={`node-${node.key}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: '42px minmax(0, 1fr)',
        alignItems: 'start',
        borderTop: 1,
        borderColor: 'divider',
        pl: { xs: Math.min(depth, 3) * 1, md: Math.min(depth, 6) * 2.5 },
        bgcolor: open ? 'action.hover' : 'transparent',
      }}
    >
      <Checkbox
        checked={selected}
        onChange={() => onSelect(node.key)}
        slotProps={{ input: { 'aria-label': t(words.select, { label: calledBy(name, node) }) } }}
      />
      <Box sx={{ py: 1, pr: 2, minWidth: 0 }}>
        <Words node={node} name={name} open={open} onOpen={onOpen} />
        <Suggestions suggestions={suggestions} />
        {open ? <NodeForm node={node} first={first} onStep={onStep} /> : null}
      </Box>
    </Box>
  );
});
