import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/language';
import { useAct } from '../../shared/useAct';
import { useRegulations, useVersion } from '../useRegulation';
import { type Correcting, draftOf } from './correcting';
import { REGULATION_DRAFT_CREATE } from './documents';
import { words } from './messages';

interface SaveDialogProps {
  correcting: Correcting;
  /** Nodes that call for provisions. */
  suggested: ReadonlySet<string>;
  onClose: () => void;
}

/** Saving what was corrected: of which regulation it is a revision, and why. */
export function SaveDialog({ correcting, suggested, onClose }: SaveDialogProps) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const { data: regulations = [] } = useRegulations();
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState(t(words.reasonText));
  const regulation = regulations.find(({ id }) => id === chosen) ?? regulations[0];
  const { data: latest } = useVersion(regulation?.versions[0]?.id);
  const { run, busy, refusal } = useAct<{ draft: { id: string } }>(REGULATION_DRAFT_CREATE);
  const save = async () => {
    if (!regulation || !latest) return;
    const done = await run({ regulationId: regulation.id, reason: reason.trim(), ...draftOf(correcting, latest.articles, suggested) });
    if (!done) return;
    notify(t(words.saved), { type: 'success' });
    void navigate(`/regulation/drafts/${done.draft.id}/text`);
  };
  return (
    <FormDialog
      open
      title={t(words.save)}
      hint={t(words.saveHint)}
      submitLabel={t(words.save)}
      busy={busy}
      disabled={!latest || !reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <TextField select label={t(words.regulation)} value={regulation?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
        {regulations.map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
      <TextField label={t(words.reason)} required value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
