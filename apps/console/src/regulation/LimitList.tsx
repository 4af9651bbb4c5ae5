import { Box, Button, Card, Stack, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { useState } from 'react';
import { useText } from '../shared/language';
import type { Amending } from './amendment';
import { ArticleMarks } from './ArticleMarks';
import { EditButton } from './EditButton';
import { limitText, scopeText } from './limit';
import { LimitDialog } from './LimitDialog';
import { words } from './messages';
import { NewLimitDialog } from './NewLimitDialog';
import { type LimitBody, type Provision, ofKind } from './regulation';

type Limit = Provision<LimitBody>;

function LimitRow({ limit, onEdit }: { limit: Limit; onEdit: (() => void) | undefined }) {
  const t = useText();
  const { body } = limit;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.4fr) minmax(0, 1fr) 150px minmax(0, 1fr) 64px' },
        columnGap: 2,
        rowGap: 0.25,
        alignItems: 'center',
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Typography sx={{ fontWeight: 600 }}>{limit.name}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ gridColumn: { xs: 1, md: 'auto' } }}>
        {scopeText(body, t)}
      </Typography>
      <Box sx={{ gridColumn: { xs: 2, md: 'auto' }, gridRow: { xs: 1, md: 'auto' }, textAlign: { xs: 'right', md: 'left' } }}>
        <Typography sx={{ fontWeight: 650, color: 'primary.main', whiteSpace: 'nowrap' }}>{limitText(body, t)}</Typography>
        <Typography variant="caption" color="textSecondary" sx={{ display: { xs: 'none', md: 'block' } }}>
          {t(words.warnAtLong, { percent: body.warnAtPercent })}
        </Typography>
      </Box>
      <Box sx={{ gridColumn: { xs: 1, md: 'auto' } }}>
        <ArticleMarks articles={limit.articles} />
      </Box>
      <Box sx={{ gridColumn: { xs: 2, md: 'auto' }, textAlign: 'right' }}>
        <EditButton name={limit.name} onEdit={onEdit} />
      </Box>
    </Box>
  );
}

/** The time limits, by clock; each can be changed in one dialog (S-5.3). */
export function LimitList({ provisions, amending }: { provisions: readonly Provision[]; amending: Amending | undefined }) {
  const t = useText();
  const [editing, setEditing] = useState<Limit>();
  const [adding, setAdding] = useState(false);
  const limits = ofKind<LimitBody>(provisions, 'LimitBody');
  const clocks = [...new Set(limits.map((limit) => limit.body.clockName))];
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      {amending ? (
        <Box>
          <Button startIcon={<Add />} variant="outlined" onClick={() => setAdding(true)}>
            {t(words.addTo, { name: t(words.limitNoun) })}
          </Button>
        </Box>
      ) : null}
      {clocks.map((clock) => (
        <Box key={clock} component="section">
          <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
            {t(words.clock)} · {clock}
          </Typography>
          <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {limits
              .filter((limit) => limit.body.clockName === clock)
              .map((limit) => (
                <LimitRow key={limit.id} limit={limit} onEdit={amending ? () => setEditing(limit) : undefined} />
              ))}
          </Card>
        </Box>
      ))}
      {adding && amending ? <NewLimitDialog provisions={provisions} amending={amending} onClose={() => setAdding(false)} /> : null}
      {editing && amending ? <LimitDialog limit={editing} amending={amending} onClose={() => setEditing(undefined)} /> : null}
    </Stack>
  );
}
