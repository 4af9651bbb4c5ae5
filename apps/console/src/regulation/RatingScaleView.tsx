import { Card, Chip, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';
import type { Provision, RatingScaleBody } from './regulation';

/** The rating scale: levels, points, which of them are bad (P-3.3). */
export function RatingScaleView({ scales }: { scales: readonly Provision<RatingScaleBody>[] }) {
  const t = useText();
  return (
    <Stack spacing={2} sx={{ maxWidth: 720 }}>
      {scales.map((scale) => (
        <Card key={scale.id}>
          <Typography variant="h2" sx={{ px: 2, pt: 2 }}>
            {scale.name}
          </Typography>
          <Typography color="textSecondary" sx={{ px: 2, pb: 1 }}>
            {t(words.validDays, { days: scale.body.validDays })}
          </Typography>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t(words.level)}</TableCell>
                <TableCell align="right">{t(words.points)}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {scale.body.levels.map((level) => (
                <TableRow key={level.code}>
                  <TableCell>
                    <strong>{level.name}</strong>
                  </TableCell>
                  <TableCell align="right">{level.points}</TableCell>
                  <TableCell>{level.bad ? <Chip size="small" color="error" variant="outlined" label={t(words.bad)} /> : null}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Card>
      ))}
    </Stack>
  );
}
