import { Alert, Box, TextField, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { type Amending, amendmentHead, type Occasion } from './amendment';
import { PROVISION_AMEND } from './documents';
import { words } from './messages';

interface AmendDialogProps {
  title: string;
  amending: Amending;
  provision: { key: string; kind: string; name: string };
  /** The changed part in the form of the API; nothing while nothing is changed. */
  body: Record<string, unknown> | undefined;
  /** What changes, in words. */
  sentence: string | undefined;
  children: ReactNode;
  onClose: () => void;
}

interface Published {
  regulationVersion: { id: string; number: number };
}

/** Edit → publish as an amendment, in one dialog (P-1.1): the change, when it takes effect, why. */
export function AmendDialog({ title, amending, provision, body, sentence, children, onClose }: AmendDialogProps) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [occasion, setOccasion] = useState<Occasion>({ effectiveFrom: '', reason: '' });
  const { run, busy, refusal } = useAct<Published>(PROVISION_AMEND);
  const submit = async () => {
    const published = await run({ ...amendmentHead(amending, provision.key, occasion), body });
    if (!published) return;
    const { id, number } = published.regulationVersion;
    notify(t(words.published, { number }), { type: 'success' });
    onClose();
    void navigate(`/regulation/${id}/${provision.kind}`);
  };
  const reload = () => {
    void queryClient.invalidateQueries({ queryKey: ['regulation'] });
    onClose();
    void navigate(`/regulation`);
  };
  return (
    <FormDialog
      open
      wide
      title={`${title} · ${provision.name}`}
      submitLabel={t(words.publish)}
      busy={busy}
      disabled={!body || !occasion.reason.trim()}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 240px' }, gap: 2 }}>
        <TextField
          label={t(words.reason)}
          required
          value={occasion.reason}
          onChange={(event) => setOccasion({ ...occasion, reason: event.target.value })}
        />
        <TextField
          type="datetime-local"
          label={t(words.effectiveFrom)}
          helperText={t(words.effectiveHint)}
          value={occasion.effectiveFrom}
          onChange={(event) => setOccasion({ ...occasion, effectiveFrom: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <Alert severity={body ? 'info' : 'warning'} icon={false}>
        <Typography sx={{ fontWeight: 650 }}>{body && sentence ? sentence : t(words.unchanged)}</Typography>
        <Typography variant="body2">{t(words.newOnly)}</Typography>
      </Alert>
    </FormDialog>
  );
}
