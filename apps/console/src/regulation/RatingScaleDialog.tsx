import { Box, Button, Checkbox, FormControlLabel, IconButton, Skeleton, Stack, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useText } from '../shared/language';
import { AmendDialog } from './AmendDialog';
import type { Amending } from './amendment';
import { words } from './messages';
import { isSound, type LevelDraft, type ScaleDraft, scaleDraft, scaleInput, withLevel } from './ratingScale';
import type { Provision, RatingScaleBody } from './regulation';
import { useBodies } from './useBodies';

type Scale = Provision<RatingScaleBody>;

interface LevelProps {
  level: LevelDraft;
  onChange: (part: Partial<LevelDraft>) => void;
  onRemove: (() => void) | undefined;
}

function LevelFields({ level, onChange, onRemove }: LevelProps) {
  const t = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr 40px', sm: '1fr 1fr 84px auto 40px' },
        gap: 1,
        alignItems: 'center',
        pb: { xs: 1.5, sm: 0 },
      }}
    >
      <TextField
        label={t(words.inChinese)}
        required
        value={level.chinese}
        onChange={(event) => onChange({ chinese: event.target.value })}
      />
      <TextField
        label={t(words.inEnglish)}
        value={level.english}
        onChange={(event) => onChange({ english: event.target.value })}
        sx={{ gridColumn: { xs: '2 / -1', sm: 'auto' } }}
      />
      <TextField
        label={t(words.points)}
        type="number"
        required
        value={level.points}
        onChange={(event) => onChange({ points: event.target.value })}
        slotProps={{ htmlInput: { min: 0, step: 1 } }}
      />
      <FormControlLabel
        control={<Checkbox size="small" checked={level.bad} onChange={(event) => onChange({ bad: event.target.checked })} />}
        label={t(words.badShort)}
        sx={{ mr: 0, whiteSpace: 'nowrap' }}
      />
      <IconButton size="small" disabled={!onRemove} aria-label={`${t(words.removeLine)}: ${level.chinese}`} onClick={onRemove}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}

function Fields({ draft, onChange }: { draft: ScaleDraft; onChange: (draft: ScaleDraft) => void }) {
  const t = useText();
  const change = (code: string, part: Partial<LevelDraft>) =>
    onChange({ ...draft, levels: draft.levels.map((level) => (level.code === code ? { ...level, ...part } : level)) });
  const remove = (code: string) => onChange({ ...draft, levels: draft.levels.filter((level) => level.code !== code) });
  return (
    <Stack spacing={1.25}>
      {draft.levels.map((level) => (
        <LevelFields
          key={level.code}
          level={level}
          onChange={(part) => change(level.code, part)}
          onRemove={draft.levels.length > 2 ? () => remove(level.code) : undefined}
        />
      ))}
      <Box>
        <Button size="small" startIcon={<Add />} onClick={() => onChange(withLevel(draft))}>
          {t(words.addLevel)}
        </Button>
      </Box>
      <TextField
        label={t(words.validDaysField)}
        type="number"
        required
        value={draft.validDays}
        onChange={(event) => onChange({ ...draft, validDays: event.target.value })}
        sx={{ maxWidth: 240 }}
        slotProps={{ htmlInput: { min: 1, step: 1 } }}
      />
    </Stack>
  );
}

/** What the scale is going to be, in words. */
function useSentence(draft: ScaleDraft | undefined): string | undefined {
  const t = useText();
  if (!draft) return undefined;
  const names = (levels: readonly LevelDraft[]) =>
    levels.map(({ chinese, english }) => t({ zh: chinese, en: english || chinese })).join(t(words.comma));
  const bad = names(draft.levels.filter((level) => level.bad)) || t(words.noLevel);
  return t(words.scaleSentence, { levels: names(draft.levels), bad, days: draft.validDays });
}

/** Changes the levels of the rating scale and publishes them; ratings given before keep their level (P-3.3). */
export function RatingScaleDialog({ scale, amending, onClose }: { scale: Scale; amending: Amending; onClose: () => void }) {
  const t = useText();
  const bodies = useBodies(scale, amending);
  const start = useMemo(() => bodies && scaleDraft(bodies.zh, bodies.en), [bodies]);
  const [typed, setTyped] = useState<ScaleDraft>();
  const draft = typed ?? start;
  const changed = typed !== undefined && JSON.stringify(typed) !== JSON.stringify(start) && isSound(typed);
  const sentence = useSentence(draft);
  return (
    <AmendDialog
      title={t(words.amendScale)}
      amending={amending}
      provision={scale}
      body={changed ? { ratingScale: scaleInput(typed) } : undefined}
      sentence={sentence}
      onClose={onClose}
    >
      {draft ? <Fields draft={draft} onChange={setTyped} /> : <Skeleton variant="rounded" height={260} />}
    </AmendDialog>
  );
}
