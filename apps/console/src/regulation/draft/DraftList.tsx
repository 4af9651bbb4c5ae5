import { Box, Button, Card, Chip, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { useMay } from '../../shared/viewer';
import { When } from '../../shared/When';
import type { Regulation } from '../regulation';
import type { DraftSummary } from './draft';
import { DRAFT_CREATE } from './draftMutations';
import { words } from './messages';
import { useDrafts } from './useDrafts';

function BeginDialog({ regulation, onClose }: { regulation: Regulation; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct<{ draft: { id: string } }>(DRAFT_CREATE);
  const submit = async () => {
    const begun = await run({ regulationId: regulation.id, reason: reason.trim() || null });
    if (begun) void navigate(`/regulation/drafts/${begun.draft.id}/text`);
  };
  return (
    <FormDialog
      open
      title={t(words.begin)}
      hint={t(words.beginHint)}
      submitLabel={t(words.begin)}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t(words.reason)}
        placeholder={t(words.reasonPlace)}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}

/** Begins a revision of the regulation. */
export function BeginButton({ regulation }: { regulation: Regulation }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!useMay()('create', 'RegulationDraft')) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t(words.begin)}
      </Button>
      {open ? <BeginDialog regulation={regulation} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function DraftRow({ draft }: { draft: DraftSummary }) {
  const t = useText();
  return (
    <Box component="li" sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component={Link} to={`/regulation/drafts/${draft.id}/text`} sx={{ fontWeight: 650, color: 'primary.main' }}>
          {draft.reason ?? draft.title}
        </Typography>
        <Chip size="small" variant="outlined" label={t(words[draft.state])} />
        <Typography variant="body2" color="textSecondary">
          {t(words.basedOn, { number: draft.base.number, name: draft.createdByName })} · <When at={draft.updatedAt} />
        </Typography>
      </Stack>
    </Box>
  );
}

/** Revisions of a regulation, those changed last first. */
export function DraftList({ regulation }: { regulation: Regulation }) {
  const t = useText();
  const may = useMay()('read', 'RegulationDraft');
  const drafts = useDrafts(regulation.id, may);
  if (!may || drafts.length === 0) return null;
  return (
    <Box component="section">
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {t(words.drafts)}
      </Typography>
      <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 900 }}>
        {drafts.toReversed().map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </Card>
    </Box>
  );
}
