import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Skeleton,
  TextField,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { useText } from '../../shared/language';
import { words as shared } from '../../shared/messages';
import type { VersionSummary } from '../regulation';
import { ComparisonView } from './ComparisonView';
import { words } from './messages';
import { useComparison } from './useDrafts';

interface CompareProps {
  /** Newest first. */
  versions: readonly VersionSummary[];
}

function CompareDialog({ versions, onClose }: CompareProps & { onClose: () => void }) {
  const t = useText();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [from, setFrom] = useState(versions[1]?.id ?? '');
  const [to, setTo] = useState(versions[0]?.id ?? '');
  const { data } = useComparison(from, to);
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <TextField select label={label} value={value} onChange={(event) => set(event.target.value)}>
      {versions.map(({ id, number }) => (
        <MenuItem key={id} value={id}>
          {t(shared.versionNumber, { number })}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Dialog open onClose={onClose} fullScreen={phone} fullWidth maxWidth="md">
      <DialogTitle>{t(words.compare)}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, pt: 1, pb: 2 }}>
          {choice(t(words.compareFrom), from, setFrom)}
          {choice(t(words.compareTo), to, setTo)}
        </Box>
        {from === to ? <ComparisonView articles={[]} provisions={[]} /> : data ? <ComparisonView {...data} /> : <Skeleton height={120} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t(shared.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** Compares any two versions, article by article and provision by provision (P-1.1). */
export function CompareButton({ versions }: CompareProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (versions.length < 2) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(words.compare)}</Button>
      {open ? <CompareDialog versions={versions} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
