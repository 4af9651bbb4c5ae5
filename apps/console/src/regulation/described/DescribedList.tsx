import { Box, Card, Stack, Typography } from '@mui/material';
import { KINDS } from '@charter/kinds';
import type { ProvisionKind } from '@charter/regulation';
import { EmptyState } from '../../shared/EmptyState';
import { useText } from '../../shared/language';
import type { Amending } from '../amendment';
import { ArticleMarks } from '../ArticleMarks';
import { EditButton } from '../EditButton';
import { words } from '../messages';
import type { Provision } from '../regulation';
import { useDialog } from './useDialog';

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
  const name = t(KINDS[kind].name);
  const own = provisions.filter((provision) => provision.kind === kind);
  const { edit, add, dialog } = useDialog(kind, provisions, amending);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1080 }}>
      {own.length === 0 ? <EmptyState title={t(words.noneOfKind, { name })} action={add} /> : <Box>{add}</Box>}
      {own.length === 0 ? null : (
        <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {own.map((provision) => (
            <Row key={provision.key} provision={provision} onEdit={edit && (() => edit(provision))} />
          ))}
        </Card>
      )}
      {dialog}
    </Stack>
  );
}

function Row({ provision, onEdit }: { provision: Provision; onEdit: (() => void) | undefined }) {
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
      <EditButton name={provision.name} onEdit={onEdit} />
    </Box>
  );
}
