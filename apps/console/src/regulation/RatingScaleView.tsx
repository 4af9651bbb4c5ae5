import { Button, Card, Chip, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import type { Amending } from './amendment';
import { words } from './messages';
import { RatingScaleDialog } from './RatingScaleDialog';
import type { Provision, RatingScaleBody } from './regulation';

interface RatingScaleViewProps {
  scales: readonly Provision<RatingScaleBody>[];
  /** Absent where the version can only be read. */
  amending: Amending | undefined;
}

/** The rating scale: levels, points, which of them are bad (P-3.3). */
export function RatingScaleView({ scales, amending }: RatingScaleViewProps) {
  const t = useText();
  const [editing, setEditing] = useState<Provision<RatingScaleBody>>();
  return (
    <Stack spacing={2} sx={{ maxWidth: 720 }}>
      {scales.map((scale) => (
        <Card key={scale.id}>
          <Stack direction="row" sx={{ px: 2, pt: 2, justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
            <Typography variant="h2">{scale.name}</Typography>
            {amending ? (
              <Button size="small" onClick={() => setEditing(scale)} aria-label={`${t(words.change)}: ${scale.name}`}>
                {t(words.change)}
              </Button>
            ) : null}
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
      {editing && amending ? <RatingScaleDialog scale={editing} amending={amending} onClose={() => setEditing(undefined)} /> : null}
    </Stack>
  );
}
