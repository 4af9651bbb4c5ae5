import { Alert, AlertTitle, Box, Button, Stack, Typography } from '@mui/material';
import { useText } from './language';
import { words } from './messages';
import type { Drafting } from './useDraft';

interface ChangedMeanwhileProps<T extends Record<string, string>> {
  draft: Drafting<T>;
  /** What the fields are called. */
  names: Record<keyof T & string, string>;
  /** Who changed it last, where that is known. */
  by?: string | undefined;
}

/** Tells at once that somebody else changed the record that is being edited, and lets the editor decide where both did (api.md 14). */
export function ChangedMeanwhile<T extends Record<string, string>>({ draft, names, by }: ChangedMeanwhileProps<T>) {
  const t = useText();
  const clashes = Object.entries(draft.clashes) as [keyof T & string, string][];
  if (clashes.length === 0 && draft.taken.length === 0) return null;
  return (
    <Alert severity={clashes.length > 0 ? 'warning' : 'info'} role="status" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{by ? t(words.changedBy, { name: by }) : t(words.conflict)}</AlertTitle>
      {draft.taken.length > 0
        ? t(words.takenOver, { fields: draft.taken.map((field) => names[field as keyof T & string]).join(t(words.comma)) })
        : null}
      {clashes.map(([field, theirs]) => (
        <Box key={field} sx={{ mt: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t(words.bothChanged, { field: names[field] })}
          </Typography>
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', my: 0.5 }}>
            {theirs || '—'}
          </Typography>
          <Stack direction="row" spacing={1}>
            <Button size="small" variant="outlined" color="inherit" onClick={() => draft.settle(field, true)}>
              {t(words.takeTheirs)}
            </Button>
            <Button size="small" color="inherit" onClick={() => draft.settle(field, false)}>
              {t(words.keepMine)}
            </Button>
          </Stack>
        </Box>
      ))}
    </Alert>
  );
}
