import { Box, Button, Card, MenuItem, Stack, Tab, Tabs, TextField, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type Dispatch, useReducer, useState } from 'react';
import Undo from '@mui/icons-material/Undo';
import { useText } from '../../shared/language';
import { begun, type Correcting, corrected, type Recognised, type RecognisedRegulation, type Step } from './correcting';
import { words } from './messages';
import { NodeList } from './NodeList';
import { OriginalText } from './OriginalText';
import { SaveDialog } from './SaveDialog';

interface CorrectionProps {
  recognised: Recognised;
  onAnother: () => void;
}

type Side = 'original' | 'recognised';

/** On a wide screen each side scrolls by itself, on a phone the page does. */
const HEIGHT = { xs: 'auto', md: 'calc(100dvh - 210px)' };
const OVERFLOW = { xs: 'visible', md: 'auto' };

function Head({
  state,
  onStep,
  onAnother,
  onSave,
}: {
  state: Correcting;
  onStep: Dispatch<Step>;
  onAnother: () => void;
  onSave: () => void;
}) {
  const t = useText();
  const count = (...levels: string[]) => state.nodes.filter(({ level }) => levels.includes(level)).length;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
      <TextField
        size="small"
        label={t(words.title)}
        required
        value={state.title}
        onChange={(event) => onStep({ do: 'title', title: event.target.value })}
        sx={{ flex: '1 1 260px' }}
      />
      <Typography variant="body2" color="textSecondary" sx={{ flex: '0 0 auto' }}>
        {t(words.counted, { chapters: count('part', 'chapter', 'section'), articles: count('article'), items: count('paragraph', 'item') })}
      </Typography>
      <Button size="small" startIcon={<Undo />} disabled={state.past.length === 0} onClick={() => onStep({ do: 'undo' })}>
        {t(words.undo)}
      </Button>
      <Button size="small" onClick={onAnother}>
        {t(words.another)}
      </Button>
      <Button variant="contained" disabled={!state.title.trim() || state.nodes.length === 0} onClick={onSave}>
        {t(words.save)}
      </Button>
    </Stack>
  );
}

function Choice({ all, place, onChoose }: { all: readonly RecognisedRegulation[]; place: number; onChoose: (place: number) => void }) {
  const t = useText();
  if (all.length < 2) return null;
  return (
    <TextField
      select
      size="small"
      label={t(words.several, { count: all.length })}
      value={place}
      onChange={(event) => onChoose(Number(event.target.value))}
      sx={{ maxWidth: 520 }}
    >
      {all.map(({ title }, index) => (
        <MenuItem key={index} value={index}>
          {title || t(words.untitled)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The recognised text beside the original, to be put right (P-1.3). */
export function Correction({ recognised, onAnother }: CorrectionProps) {
  const t = useText();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const { regulations, text } = recognised;
  const [place, setPlace] = useState(0);
  const regulation = regulations[place] ?? { title: '', nodes: [], leftovers: [] };
  const [state, onStep] = useReducer(corrected, regulation, begun);
  const [open, setOpen] = useState<string>();
  const [side, setSide] = useState<Side>('recognised');
  const [saving, setSaving] = useState(false);
  const choose = (next: number) => {
    const chosen = regulations[next];
    if (!chosen) return;
    setPlace(next);
    setOpen(undefined);
    onStep({ do: 'begin', regulation: chosen });
  };
  const node = state.nodes.find(({ key }) => key === open);
  const goTo = (line: number) => {
    const found = state.nodes.findLast(({ from }) => from <= line);
    if (!found) return;
    setOpen(found.key);
    setSide('recognised');
    requestAnimationFrame(() => document.getElementById(`node-${found.key}`)?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <Stack spacing={1.5}>
      <Choice all={regulations} place={place} onChoose={choose} />
      <Head state={state} onStep={onStep} onAnother={onAnother} onSave={() => setSaving(true)} />
      {wide ? null : (
        <Tabs value={side} onChange={(_, next: Side) => setSide(next)} variant="fullWidth" sx={{ borderBottom: 1, borderColor: 'divider' }}>
          <Tab value="recognised" label={t(words.recognised)} />
          <Tab value="original" label={t(words.original)} />
        </Tabs>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 7fr)' }, gap: 2 }}>
        {wide || side === 'original' ? (
          <Card component="section" aria-label={t(words.original)} sx={{ height: HEIGHT }}>
            <OriginalText text={text} from={node?.from} to={node?.to} onLine={goTo} />
          </Card>
        ) : null}
        {wide || side === 'recognised' ? (
          <Card component="section" aria-label={t(words.recognised)} sx={{ height: HEIGHT, overflow: OVERFLOW, position: 'relative' }}>
            <NodeList regulation={regulation} nodes={state.nodes} open={open} onOpen={setOpen} onStep={onStep} />
          </Card>
        ) : null}
      </Box>
      {saving ? (
        <SaveDialog
          correcting={state}
          suggested={new Set(regulation.nodes.filter(({ suggestions }) => suggestions.length > 0).map(({ key }) => key))}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </Stack>
  );
}
