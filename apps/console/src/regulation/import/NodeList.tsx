import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { type Corrected, labelsOf } from '@charter/regulation';
import { type Dispatch, useCallback, useMemo, useState } from 'react';
import { useText } from '../../shared/language';
import type { Message } from '../../shared/message';
import { depthsOf, type Leftover, type RecognisedRegulation, type Step, type Suggestion } from './correcting';
import { words } from './messages';
import { LevelField } from './NodeForm';
import { NodeRow } from './NodeRow';

const NO_SUGGESTIONS: readonly Suggestion[] = [];
const KINDS: Readonly<Record<string, Message>> = words;

interface NodeListProps {
  regulation: RecognisedRegulation;
  nodes: readonly Corrected[];
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
  onStep: Dispatch<Step>;
}

function Selection({ keys, onStep, onClear }: { keys: ReadonlySet<string>; onStep: Dispatch<Step>; onClear: () => void }) {
  const t = useText();
  if (keys.size === 0) return null;
  return (
    <Stack
      direction="row"
      useFlexGap
      spacing={1}
      sx={{
        position: 'sticky',
        top: { xs: 56, md: 0 },
        zIndex: 2,
        p: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {t(words.selected, { count: keys.size })}
      </Typography>
      <LevelField value="" onChange={(level) => onStep({ do: 'level', keys, level })} />
      <Button size="small" variant="outlined" onClick={() => onStep({ do: 'out', keys })}>
        {t(words.moveOut)}
      </Button>
      <Button size="small" variant="outlined" onClick={() => onStep({ do: 'in', keys })}>
        {t(words.moveIn)}
      </Button>
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          onStep({ do: 'merge', keys });
          onClear();
        }}
      >
        {t(words.merge)}
      </Button>
      <Button size="small" onClick={onClear}>
        {t(words.clear)}
      </Button>
    </Stack>
  );
}

function Leftovers({ leftovers }: { leftovers: readonly Leftover[] }) {
  const t = useText();
  if (leftovers.length === 0) return null;
  return (
    <Box sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="overline" color="textSecondary">
        {t(words.leftovers)}
      </Typography>
      {leftovers.map(({ kind, text, fromLine }) => (
        <Box
          key={`${kind} ${fromLine}`}
          sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: 1.5, py: 0.75, alignItems: 'start' }}
        >
          <Chip size="small" label={t(KINDS[kind] ?? words.leftovers)} />
          <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** The recognised nodes, one below the other, several of them at a time if need be. */
export function NodeList({ regulation, nodes, open, onOpen, onStep }: NodeListProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => labelsOf(nodes), [nodes]);
  const depths = useMemo(() => depthsOf(nodes), [nodes]);
  const suggestions = useMemo(() => new Map(regulation.nodes.map((node) => [node.key, node.suggestions])), [regulation]);
  const toggle = useCallback((key: string) => setSelected((before) => toggled(before, key)), []);
  const openOrClose = useCallback((key: string) => onOpen(key === open ? undefined : key), [onOpen, open]);
  const present = new Set(nodes.map(({ key }) => key).filter((key) => selected.has(key)));
  return (
    <>
      <Selection keys={present} onStep={onStep} onClear={() => setSelected(new Set())} />
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {nodes.map((node, index) => (
          <NodeRow
            key={node.key}
            node={node}
            name={names.get(node.key) ?? node.label}
            depth={depths.get(node.key) ?? 0}
            first={index === 0}
            open={node.key === open}
            selected={selected.has(node.key)}
            suggestions={suggestions.get(node.key) ?? NO_SUGGESTIONS}
            onOpen={openOrClose}
            onSelect={toggle}
            onStep={onStep}
          />
        ))}
      </Box>
      <Leftovers leftovers={regulation.leftovers} />
    </>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
