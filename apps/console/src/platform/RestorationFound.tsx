import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useLanguage, useText } from '../shared/language';
import { exactTime } from '../shared/moment';
import { type Restoration, changedTables } from './restoration';
import { restoreWords as words } from './restoreMessages';

/** What a trial found, or what was done: rows of every table that becomes another. */
export function RestorationFound({ restoration: { state, takenAt, tables, unseated } }: { restoration: Restoration }) {
  const t = useText();
  const language = useLanguage();
  const isDone = state === 'DONE';
  const changed = changedTables(tables);
  const at = takenAt ? exactTime(takenAt, language) : '';
  return (
    <>
      <Alert severity={isDone ? 'success' : 'info'}>{t(isDone ? words.is : words.wouldBe, { at })}</Alert>
      {changed.length > 0 ? (
        <Box sx={{ maxHeight: 320, overflow: 'auto' }}>
          <Table size="small" stickyHeader>
            <TableHead>
              <TableRow>
                <TableCell>{t(words.table)}</TableCell>
                <TableCell align="right">{t(isDone ? words.was : words.before)}</TableCell>
                <TableCell align="right">{t(isDone ? words.isNow : words.after)}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {changed.map(({ table, before, after }) => (
                <TableRow key={table}>
                  <TableCell sx={{ fontFamily: 'monospace' }}>{table}</TableCell>
                  <TableCell align="right">{before}</TableCell>
                  <TableCell align="right" sx={{ fontWeight: 650, color: after < before ? 'error.main' : 'success.main' }}>
                    {after}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ) : null}
      <Typography variant="body2" color="textSecondary">
        {changed.length > 0 ? t(words.unchanged, { count: tables.length - changed.length }) : t(words.same)}
      </Typography>
      {unseated > 0 ? <Alert severity="warning">{t(words.unseated, { count: unseated })}</Alert> : null}
    </>
  );
}
