import { Box, Button, Chip, Link as TextLink, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ask } from '../../shared/api';
import { useLanguage, useText } from '../../shared/language';
import { TRIAL_ROWS } from './documents';
import { words } from './messages';
import { type Trial, type TrialFinding, type TrialRow, pathOf } from './trial';

const PAGE = 25;

/** What one look at the past found: totals, figures, and each record where the reader tried it. */
export function FindingCard({ trial, finding }: { trial: Trial; finding: TrialFinding }) {
  const t = useText();
  const [listing, setListing] = useState(false);
  const { name, examined, differing, figures, aspects } = finding;
  return (
    <Box sx={{ mt: 2 }}>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t(words.examined, { count: examined })}
        </Typography>
        <Typography sx={{ fontWeight: 650, color: differing > 0 ? 'warning.main' : 'success.main' }}>
          {differing > 0 ? t(words.differing, { count: differing }) : t(words.none)}
        </Typography>
      </Stack>
      <Stack direction="row" useFlexGap spacing={3} sx={{ flexWrap: 'wrap', mt: 0.5 }}>
        {figures.map(({ name: figure, before, after }) => (
          <Box key={figure}>
            <Typography variant="body2" color="textSecondary">
              {figure}
            </Typography>
            <Typography sx={{ fontSize: 20, fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>
              {t(words.figure, { before, after })}
            </Typography>
          </Box>
        ))}
      </Stack>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 1 }}>
        {aspects.map((aspect) => (
          <Chip key={aspect.name} size="small" variant="outlined" label={`${aspect.name} ${aspect.count}`} />
        ))}
      </Stack>
      {differing > 0 && trial.mine && !listing ? (
        <Button size="small" sx={{ mt: 1, ml: -0.5 }} onClick={() => setListing(true)}>
          {t(words.list)}
        </Button>
      ) : null}
      {differing > 0 && !trial.mine ? (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t(words.notMine)}
        </Typography>
      ) : null}
      {listing ? <Rows trial={trial} finding={finding} /> : null}
    </Box>
  );
}

function Rows({ trial, finding }: { trial: Trial; finding: TrialFinding }) {
  const t = useText();
  const language = useLanguage();
  const [offset, setOffset] = useState(0);
  const { data: rows = [] } = useQuery({
    queryKey: ['regulation', 'trial-rows', trial.id, finding.probe, offset, language],
    queryFn: async () => {
      const variables = { id: trial.id, probe: finding.probe, offset };
      return (await ask<{ regulationTrial: { rows: TrialRow[] } }>(TRIAL_ROWS, variables)).regulationTrial.rows;
    },
    placeholderData: (previous) => previous,
  });
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {(['record', 'aspect', 'before', 'after'] as const).map((column) => (
              <TableCell key={column}>{t(words[column])}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.subjectId} ${row.aspect}`}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <TextLink component={Link} to={pathOf(finding.subject, row)}>
                  {row.label}
                </TextLink>
              </TableCell>
              <TableCell>{row.aspect}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.before}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.after}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button size="small" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
          {t(words.previous)}
        </Button>
        <Button size="small" disabled={rows.length < PAGE} onClick={() => setOffset(offset + PAGE)}>
          {t(words.next)}
        </Button>
      </Stack>
    </Box>
  );
}
