import { Alert, Box, TextField, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { type Amending, type AmendingVersion, amendmentHead, type Occasion } from './amendment';
import { PROVISION_AMEND } from './documents';
import type { Draft } from './draft/draft';
import { DRAFT_PROVISION_SAVE } from './draft/draftMutations';
import { words } from './messages';

interface AmendDialogProps {
  title: string;
  amending: Amending;
  provision: { key: string; kind: string; name: string };
  /** The changed part in the form of the API; nothing while nothing is changed. */
  body: Record<string, unknown> | undefined;
  /** What else of the provision changes: its name, its articles, that it goes. */
  more?: Record<string, unknown>;
  /** What changes, in words; what is still missing while there is no body. */
  sentence: string | undefined;
  missing?: string | undefined;
  /** From when on it holds, and for what. */
  note?: Message;
  children: ReactNode;
  onClose: () => void;
}

interface Published {
  regulationVersion: { id: string; number: number };
}

/** Edit → publish as an amendment, in one dialog (P-1.1): the change, when it takes effect, why; or save it in a revision. */
export function AmendDialog({ amending, ...rest }: AmendDialogProps) {
  return 'draft' in amending ? <SaveDialog {...rest} draft={amending.draft} /> : <PublishDialog {...rest} amending={amending} />;
}

/** What is going to change, in words. */
function Sentence({ body, sentence, missing, note }: Pick<AmendDialogProps, 'body' | 'sentence' | 'missing'> & { note: Message }) {
  const t = useText();
  return (
    <Alert severity={body ? 'info' : 'warning'} icon={false}>
      <Typography sx={{ fontWeight: 650 }}>{body ? (sentence ?? t(words.asAbove)) : (missing ?? t(words.unchanged))}</Typography>
      <Typography variant="body2">{t(note)}</Typography>
    </Alert>
  );
}

type Rest = Omit<AmendDialogProps, 'amending'>;

function SaveDialog({ title, draft, provision, body, more, sentence, missing, children, onClose }: Rest & { draft: Draft }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(DRAFT_PROVISION_SAVE);
  const known = draft.provisions.find(({ kind, key }) => kind === provision.kind && key === provision.key);
  const submit = async () => {
    if (!(await run({ draftId: draft.id, key: provision.key, expectedVersion: known?.version, body, ...more }))) return;
    notify(t(words.savedInDraft), { type: 'success' });
    onClose();
  };
  const reload = () => {
    void queryClient.invalidateQueries({ queryKey: ['regulation'] });
    onClose();
  };
  return (
    <FormDialog
      open
      wide
      title={provision.name ? `${title} · ${provision.name}` : title}
      submitLabel={t(words.saveInDraft)}
      busy={busy}
      disabled={!body}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      <Sentence {...{ body, sentence, missing }} note={words.draftOnly} />
    </FormDialog>
  );
}

function PublishDialog({
  title,
  amending,
  provision,
  body,
  more,
  sentence,
  missing,
  note = words.newOnly,
  children,
  onClose,
}: Rest & { amending: AmendingVersion }) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [occasion, setOccasion] = useState<Occasion>({ effectiveFrom: '', reason: '' });
  const { run, busy, refusal } = useAct<Published>(PROVISION_AMEND);
  const submit = async () => {
    const published = await run({ ...amendmentHead(amending, provision.key, occasion), body, ...more });
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
      title={provision.name ? `${title} · ${provision.name}` : title}
      submitLabel={t(words.publish)}
      busy={busy}
      disabled={!body || !occasion.reason.trim()}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {children}
      <OccasionFields occasion={occasion} onChange={setOccasion} />
      <Sentence {...{ body, sentence, missing, note }} />
    </FormDialog>
  );
}

/** Why it is changed and from when on it holds. */
function OccasionFields({ occasion, onChange }: { occasion: Occasion; onChange: (occasion: Occasion) => void }) {
  const t = useText();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 240px' }, gap: 2 }}>
      <TextField
        label={t(words.reason)}
        required
        value={occasion.reason}
        onChange={(event) => onChange({ ...occasion, reason: event.target.value })}
      />
      <TextField
        type="datetime-local"
        label={t(words.effectiveFrom)}
        helperText={t(words.effectiveHint)}
        value={occasion.effectiveFrom}
        onChange={(event) => onChange({ ...occasion, effectiveFrom: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
