import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ask } from '../../shared/api';
import { useLanguage, useText } from '../../shared/language';
import { date } from '../../shared/moment';
import { queryClient } from '../../shared/query';
import { useAct } from '../../shared/useAct';
import { ComparisonView } from '../draft/ComparisonView';
import { useComparison } from '../draft/useDrafts';
import type { Version } from '../regulation';
import { CONFIRM, OWN_READING } from './documents';
import { words } from './messages';

interface OwnReading {
  confirmedAt: string | null;
  confirmedBefore: { id: string; number: number } | null;
}

function useOwnReading(id: string): OwnReading | undefined {
  const { data } = useQuery({
    queryKey: ['regulation', 'reading', id],
    queryFn: async () => (await ask<{ regulationReading: OwnReading }>(OWN_READING, { id })).regulationReading,
    staleTime: 30_000,
  });
  return data;
}

/** Asks the member to read a version and confirm it, with what changed since the one confirmed before (P-1.2). */
export function ReadingBanner({ version }: { version: Version }) {
  const t = useText();
  const notify = useNotify();
  const language = useLanguage();
  const reading = useOwnReading(version.id);
  const [comparing, setComparing] = useState(false);
  const { run, busy } = useAct(CONFIRM);
  if (!reading || version.state === 'SUPERSEDED' || version.state === 'WITHDRAWN') return null;
  const { confirmedAt, confirmedBefore: before } = reading;
  if (confirmedAt) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t(words.confirmed, { at: date(confirmedAt, language) })}
      </Typography>
    );
  }
  const confirm = async () => {
    if (!(await run({ id: version.id }))) return;
    notify(t(words.thanks), { type: 'success' });
    await queryClient.invalidateQueries({ queryKey: ['regulation', 'reading'] });
  };
  return (
    <Box>
      <Alert
        severity="info"
        action={
          <Button size="small" variant="contained" loading={busy} onClick={() => void confirm()} sx={{ whiteSpace: 'nowrap' }}>
            {t(words.confirm)}
          </Button>
        }
        sx={{ alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      >
        {t(words.ask, { number: version.number })}
        {before ? (
          <Button size="small" color="inherit" sx={{ ml: 1 }} aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            {comparing ? t(words.close) : t(words.changedSince, { number: before.number })}
          </Button>
        ) : null}
      </Alert>
      {comparing && before ? <Changes from={before.id} to={version.id} /> : null}
    </Box>
  );
}

function Changes({ from, to }: { from: string; to: string }) {
  const { data } = useComparison(from, to);
  return data ? (
    <Box sx={{ mt: 2 }}>
      <ComparisonView {...data} />
    </Box>
  ) : null;
}
