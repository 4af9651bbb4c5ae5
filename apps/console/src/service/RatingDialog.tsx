import { TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ask } from '../shared/api';
import { FormDialog } from '../shared/FormDialog';
import { useLanguage, useText } from '../shared/language';
import { type LocalText, said } from '../shared/said';
import { useAct } from '../shared/useAct';
import { RATING_SCALE } from './documents';
import { RATING_RECORD } from './mutations';
import { words } from './messages';
import type { RequestDetail } from './request';

interface Level {
  code: string;
  name: LocalText;
  points: number;
  bad: boolean;
}

interface Scale {
  regulationVersion: { provisions: { id: string; kind: string; body: { levels?: Level[] } }[] } | null;
}

/** Levels of the scale in the version that governs the request. */
function useLevels(version: string): Level[] {
  const { data } = useQuery({
    queryKey: ['regulation', 'scale', version],
    queryFn: () => ask<Scale>(RATING_SCALE, { version }),
    staleTime: 60_000,
  });
  return data?.regulationVersion?.provisions.find((each) => each.kind === 'ratingScale')?.body.levels ?? [];
}

/** Records a rating that the customer gave by phone (P-3.3). */
export function RatingDialog({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const notify = useNotify();
  const levels = useLevels(request.regulationVersion.id);
  const [level, setLevel] = useState('');
  const [comment, setComment] = useState('');
  const { run, busy, refusal } = useAct(RATING_RECORD);
  const submit = async () => {
    const done = await run({ id: request.id, level, ...(comment.trim() ? { comment } : {}) });
    if (!done) return;
    notify(t(words.ratingRecorded), { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.recordRating)}
      hint={t(words.recordRatingHint)}
      submitLabel={t(words.recordRating)}
      busy={busy}
      disabled={!level}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ToggleButtonGroup
        exclusive
        color="primary"
        orientation="vertical"
        value={level}
        onChange={(_, next: string | null) => next && setLevel(next)}
        aria-label={t(words.rating)}
      >
        {levels.map((each) => (
          <ToggleButton key={each.code} value={each.code} sx={{ textTransform: 'none', justifyContent: 'flex-start', minHeight: 44 }}>
            {said(each.name, language)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField label={t(words.comment)} value={comment} onChange={(event) => setComment(event.target.value)} multiline minRows={2} />
    </FormDialog>
  );
}
