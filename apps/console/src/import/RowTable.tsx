import { Box, Button, Chip, FormControlLabel, Stack, Switch, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { Section } from '../shared/Section';
import { type ImportDetail, type ImportedRow, PAGE, totalOf } from './import';
import { words } from './messages';

const COLOURS = { CREATE: 'success', UPDATE: 'primary', SAME: 'default', REFUSED: 'error' } as const;

function Row({ row }: { row: ImportedRow }) {
  const t = useText();
  const { line, label, outcome, changes, problems } = row;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '72px minmax(0, 1fr)', md: '90px 90px 200px minmax(0, 1fr)' },
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'baseline',
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {t(words.line, { line })}
      </Typography>
      <Box>
        <Chip size="small" variant="outlined" color={COLOURS[outcome]} label={t(words[outcome])} />
      </Box>
      <Typography sx={{ fontWeight: 550, overflowWrap: 'anywhere', gridColumn: { xs: '1 / -1', md: 'auto' } }}>{label || '—'}</Typography>
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, minWidth: 0, overflowWrap: 'anywhere' }}>
        {problems.map(({ column, message }) => (
          <Typography key={`${column}-${message}`} variant="body2" color="error">
            {column ? <strong>{column}: </strong> : null}
            {message}
          </Typography>
        ))}
        {problems.length === 0 && changes.length > 0 ? (
          <Typography variant="body2" color="textSecondary">
            {changes.join(t(shared.comma))}
          </Typography>
        ) : null}
      </Box>
    </Box>
  );
}

interface RowTableProps {
  run: ImportDetail;
  offset: number;
  problemsOnly: boolean;
  onPage: (offset: number) => void;
  onProblemsOnly: (only: boolean) => void;
}

/** What each row of the file does, or why it does not; faults can be looked at by themselves. */
export function RowTable({ run, offset, problemsOnly, onPage, onProblemsOnly }: RowTableProps) {
  const t = useText();
  const all = problemsOnly ? run.problemCount : totalOf(run);
  if (run.rows.length === 0 && !problemsOnly)
    return (
      <Typography variant="body2" color="textSecondary">
        {t(words.expired)}
      </Typography>
    );
  return (
    <Section
      flush
      title={t(words.rows)}
      action={
        run.problemCount > 0 ? (
          <FormControlLabel
            control={<Switch size="small" checked={problemsOnly} onChange={(_, only) => onProblemsOnly(only)} />}
            label={t(words.problemsOnly)}
          />
        ) : undefined
      }
    >
      <Box component="ul" aria-label={t(words.rows)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {run.rows.map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </Box>
      {all > PAGE ? (
        <Stack
          direction="row"
          spacing={1}
          sx={{ alignItems: 'center', justifyContent: 'flex-end', px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography variant="body2" color="textSecondary">
            {t(words.page, { from: offset + 1, to: Math.min(offset + PAGE, all), all })}
          </Typography>
          <Button size="small" disabled={offset === 0} onClick={() => onPage(offset - PAGE)}>
            {t(words.back)}
          </Button>
          <Button size="small" disabled={offset + PAGE >= all} onClick={() => onPage(offset + PAGE)}>
            {t(words.next)}
          </Button>
        </Stack>
      ) : null}
    </Section>
  );
}
