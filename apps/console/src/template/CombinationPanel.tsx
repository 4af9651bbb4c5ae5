import { Box, Button, Paper, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { ClashDialog, type ClashesProps } from './ClashDialog';
import { words } from './messages';
import { PreviewDialog } from './PreviewDialog';
import type { Combination } from './template';

interface PanelProps extends Omit<ClashesProps, 'clashes'> {
  combination: Combination | undefined;
  /** What is told comes in addition to what an organisation has. */
  adding?: boolean;
}

function Summary({ combination, names, adding }: { combination: Combination; names: PanelProps['names']; adding: boolean }) {
  const t = useText();
  const { templates, clashes, articleCount: articles, itemCount: items } = combination;
  const [leading = ''] = templates;
  const differing = { count: clashes.length, template: names.get(leading) ?? leading };
  const told = adding ? words.clashWithOwn : words.clashCount;
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ fontWeight: 650 }}>{t(adding ? words.adding : words.together, { articles, items })}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {clashes.length > 0 ? t(told, differing) : t(words.noClash)}
      </Typography>
    </Box>
  );
}

/** What comes of the templates chosen, and where they clash: to be looked at, not to be answered (O-1). */
export function CombinationPanel({ combination, names, onDecide, adding = false }: PanelProps) {
  const t = useText();
  const [open, setOpen] = useState<'preview' | 'clashes'>();
  if (!combination) return <Skeleton variant="rounded" height={96} />;
  const { templates, clashes } = combination;
  const close = () => setOpen(undefined);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      {templates.length > 1 ? <Summary combination={combination} names={names} adding={adding} /> : null}
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => setOpen('preview')}>
          {t(words.preview)}
        </Button>
        {clashes.length > 0 ? (
          <Button size="small" onClick={() => setOpen('clashes')}>
            {t(words.decide)}
          </Button>
        ) : null}
      </Stack>
      {open === 'preview' ? <PreviewDialog combination={combination} onClose={close} /> : null}
      {open === 'clashes' ? <ClashDialog clashes={clashes} names={names} onDecide={onDecide} onClose={close} /> : null}
    </Paper>
  );
}
