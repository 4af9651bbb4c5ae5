import { Alert, Box, Button, Card, LinearProgress, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shared/api';
import { useLanguage, useText } from '../../shared/language';
import { date } from '../../shared/moment';
import { queryClient } from '../../shared/query';
import { RefusalAlert } from '../../shared/RefusalAlert';
import { useAct } from '../../shared/useAct';
import type { Draft } from '../draft/draft';
import { DRAFT_TRY, TRIALS } from './documents';
import { FindingCard } from './FindingCard';
import { words } from './messages';
import { PERIODS, type Period, periodOf } from './period';
import { type Trial, isOpen } from './trial';

const POLL_MS = 1000;

function useTrials(draftId: string): Trial[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['regulation', 'trials', draftId, language],
    queryFn: async () => (await ask<{ regulationTrials: Trial[] }>(TRIALS, { draftId })).regulationTrials,
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? POLL_MS : false),
  });
  return data;
}

/** What the draft would have changed (P-1.5): tried on a past period, by whoever wants to know before it binds. */
export function TrialView({ draft }: { draft: Draft }) {
  const t = useText();
  const trials = useTrials(draft.id);
  const [period, setPeriod] = useState<Period>('quarter');
  const { run, busy, refusal } = useAct(DRAFT_TRY);
  const begin = async () => {
    await run({ draftId: draft.id, ...periodOf(period, Date.now()) });
    await queryClient.invalidateQueries({ queryKey: ['regulation', 'trials', draft.id] });
  };
  const [latest] = trials ?? [];
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Typography color="textSecondary">{t(words.hint)}</Typography>
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <TextField
          select
          size="small"
          label={t(words.period)}
          value={period}
          onChange={(event) => setPeriod(event.target.value as Period)}
          fullWidth={false}
          sx={{ width: 180 }}
        >
          {PERIODS.map((each) => (
            <MenuItem key={each} value={each}>
              {each === 'quarter' ? t(words.lastQuarter) : t(words.last, { days: each })}
            </MenuItem>
          ))}
        </TextField>
        <Button
          variant="contained"
          sx={{ whiteSpace: 'nowrap' }}
          loading={busy || (latest !== undefined && isOpen(latest))}
          onClick={() => void begin()}
        >
          {t(words.run)}
        </Button>
      </Stack>
      <RefusalAlert refusal={refusal} />
      {trials?.length === 0 ? <Typography color="textSecondary">{t(words.never)}</Typography> : null}
      {(trials ?? []).map((trial, place) => (
        <TrialCard key={trial.id} trial={trial} latest={place === 0} stale={trial.draftVersion !== draft.version} />
      ))}
    </Stack>
  );
}

function TrialCard({ trial, latest, stale }: { trial: Trial; latest: boolean; stale: boolean }) {
  const t = useText();
  const language = useLanguage();
  const [shown, setShown] = useState(latest);
  const { from, to, createdByName: name, state, problem, findings } = trial;
  return (
    <Card component="section" sx={{ px: { xs: 2, sm: 2.5 }, py: 2 }}>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="h3" component="h2">
          {t(words.head, { from: date(from, language), to: date(to, language), name })}
        </Typography>
        {latest ? null : (
          <Button size="small" onClick={() => setShown(!shown)} aria-expanded={shown}>
            {t(words[state])}
          </Button>
        )}
      </Stack>
      {isOpen(trial) ? (
        <Box role="status" sx={{ mt: 1.5 }}>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {t(words[state])}
          </Typography>
          <LinearProgress />
        </Box>
      ) : null}
      {problem ? (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {problem}
        </Alert>
      ) : null}
      {shown && stale && state === 'DONE' ? (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          {t(words.stale)}
        </Alert>
      ) : null}
      {shown ? findings.map((finding) => <FindingCard key={finding.probe} trial={trial} finding={finding} />) : null}
    </Card>
  );
}
