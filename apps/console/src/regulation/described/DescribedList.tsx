import { Box, Button, Card, Stack, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { useState } from 'react';
import { EmptyState } from '../../shared/EmptyState';
import { useText } from '../../shared/language';
import type { Amending } from '../amendment';
import { ArticleMarks } from '../ArticleMarks';
import { words } from '../messages';
import type { Provision } from '../regulation';
import { DescribedDialog } from './DescribedDialog';

interface DescribedListProps {
  kind: ProvisionKind;
  /** All of the version or draft. */
  provisions: readonly Provision[];
  /** Absent where they can only be read. */
  amending: Amending | undefined;
}

/** The provisions of a described kind, in plain words; each can be changed, taken out, or joined by another. */
export function DescribedList({ kind, provisions, amending }: DescribedListProps) {
  const t = useText();
  const [editing, setEditing] = useState<Provision | 'new'>();
  const name = t(KINDS[kind].name);
  const own = provisions.filter((provision) => provision.kind === kind);
  const add = amending ? (
    <Button startIcon={<Add />} variant="outlined" onClick={() => setEditing('new')}>
      {t(words.addTo, { name })}
    </Button>
  ) : null;
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      {own.length === 0 ? <EmptyState title={t(words.noneOfKind, { name })} action={add} /> : <Box>{add}</Box>}
      {own.length === 0 ? null : (
        <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {own.map((provision) => (
            <Row key={provision.key} provision={provision} onEdit={amending ? () => setEditing(provision) : undefined} />
          ))}
        </Card>
      )}
      {editing && amending ? (
        <DescribedDialog
          kind={kind}
          provisions={provisions}
          provision={editing === 'new' ? undefined : editing}
          amending={amending}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Stack>
  );
}

function Row({ provision, onEdit }: { provision: Provision; onEdit: (() => void) | undefined }) {
  const t = useText();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        gap: 1,
        alignItems: 'start',
        px: 2,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box>
        <Typography sx={{ fontWeight: 600 }}>{provision.name}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
          {provision.text}
        </Typography>
        <ArticleMarks articles={provision.articles} />
      </Box>
      {onEdit ? (
        <Button size="small" onClick={onEdit} aria-label={`${t(words.change)}: ${provision.name}`}>
          {t(words.change)}
        </Button>
      ) : null}
    </Box>
  );
}
