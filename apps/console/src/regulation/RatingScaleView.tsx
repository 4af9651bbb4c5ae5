import { Box, Card, Chip, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useLanguage, useText } from '../shared/language';
import { said } from '../shared/said';
import type { Amending } from './amendment';
import { useDialog } from './described/useDialog';
import { EditButton } from './EditButton';
import { words } from './messages';
import { type Provision, type RatingScaleBody, ofKind } from './regulation';

interface RatingScaleViewProps {
  provisions: readonly Provision[];
  /** Absent where the version can only be read. */
  amending: Amending | undefined;
}

/** The rating scale: levels, points, which of them are bad (P-3.3). */
export function RatingScaleView({ provisions, amending }: RatingScaleViewProps) {
  const t = useText();
  const language = useLanguage();
  const { edit, add, dialog } = useDialog('ratingScale', provisions, amending);
  return (
    <Stack spacing={2} sx={{ maxWidth: 720 }}>
      <Box>{add}</Box>
      {ofKind<RatingScaleBody>(provisions, 'RatingScaleBody').map((scale) => (
        <Card key={scale.id}>
          <Stack direction="row" sx={{ px: 2, pt: 2, justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
            <Typography variant="h2">{scale.name}</Typography>
            <EditButton name={scale.name} onEdit={edit && (() => edit(scale))} />
          </Stack>
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
                    <strong>{said(level.name, language)}</strong>
                  </TableCell>
                  <TableCell align="right">{level.points}</TableCell>
                  <TableCell>{level.bad ? <Chip size="small" color="error" variant="outlined" label={t(words.bad)} /> : null}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Card>
      ))}
      {dialog}
    </Stack>
  );
}
