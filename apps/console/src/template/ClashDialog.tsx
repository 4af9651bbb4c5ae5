import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useText } from '../shared/language';
import { ClashChoice } from './ClashChoice';
import { words } from './messages';
import { type Clash, type Decisions, bySort, settledAlike } from './template';

export interface ClashesProps {
  clashes: readonly Clash[];
  /** Names of the templates chosen, by their codes, the leading one first. */
  names: ReadonlyMap<string, string>;
  /** What is decided now replaces what was decided before about the same. */
  onDecide: (decisions: Decisions) => void;
}

function AllAlike({ clashes, names, onDecide }: ClashesProps) {
  const t = useText();
  const every = [...names, ['all', t(words.keepAllWhere)] as const];
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {t(words.allAlike)}
      </Typography>
      {every.map(([code, name]) => (
        <Button key={code} size="small" variant="outlined" onClick={() => onDecide(settledAlike(clashes, code))}>
          {name}
        </Button>
      ))}
    </Stack>
  );
}

/** Every clash with what each side says, one of which is chosen already (O-1). */
export function ClashDialog({ onClose, ...props }: ClashesProps & { onClose: () => void }) {
  const t = useText();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return (
    <Dialog open onClose={onClose} fullScreen={phone} fullWidth maxWidth="md">
      <DialogTitle>{t(words.clashesTitle)}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 2 }}>
          {t(words.clashesHint)}
        </Typography>
        <AllAlike {...props} />
        {bySort(props.clashes).map(({ sort, sortName, clashes }) => (
          <Box key={sort} component="section" sx={{ mb: 3 }}>
            <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
              {t(words.count, { name: sortName, count: clashes.length })}
            </Typography>
            {clashes.map((clash) => (
              <ClashChoice key={clash.id} clash={clash} names={props.names} onChoose={(keep) => props.onDecide({ [clash.id]: keep })} />
            ))}
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t(words.done)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
