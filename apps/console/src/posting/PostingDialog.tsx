import { Alert, Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material';
import { useNotify } from 'react-admin';
import { ChangedMeanwhile } from '../shared/ChangedMeanwhile';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import type { Wording } from '../shared/message';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { useDraft } from '../shared/useDraft';
import { POSTING_CREATE, POSTING_UPDATE } from './documents';
import { words } from './messages';
import { isTaken, KINDS, type PostingDetail, type PostingKind } from './posting';

interface DialogProps {
  /** The draft to edit; none to make one. */
  posting?: PostingDetail;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

type Field = 'kind' | 'titleZh' | 'titleEn' | 'bodyZh' | 'bodyEn' | 'periodValue' | 'periodUnit' | 'named';
/** Kept as texts, so that a change by somebody else can be shown beside one's own. */
type Values = Record<Field, string>;

const NEW: Values = {
  kind: 'REGULATION',
  titleZh: '',
  titleEn: '',
  bodyZh: '',
  bodyEn: '',
  periodValue: '7',
  periodUnit: 'DAYS',
  named: '',
};

function valuesOf(posting: PostingDetail | undefined): Values {
  if (!posting) return NEW;
  const { kind, titles, bodies, periodValue, periodUnit, namedObjections } = posting;
  return {
    kind,
    titleZh: titles.zh,
    titleEn: titles.en ?? '',
    bodyZh: bodies.zh,
    bodyEn: bodies.en ?? '',
    periodValue: String(periodValue),
    periodUnit,
    named: namedObjections ? 'yes' : '',
  };
}

/** Whether something is still to be filled in. */
function isIncomplete({ kind, titleZh, bodyZh, periodValue }: Values): boolean {
  if (!/^\d{1,3}$/.test(periodValue)) return true;
  return !isTaken(kind as PostingKind) && (titleZh.trim() === '' || bodyZh.trim() === '');
}

function inputOf({ kind, titleZh, titleEn, bodyZh, bodyEn, periodValue, periodUnit, named }: Values): object {
  const terms = { periodValue: Number(periodValue), periodUnit, namedObjections: named === 'yes' };
  if (isTaken(kind as PostingKind)) return terms;
  return { ...terms, title: { zh: titleZh, en: titleEn.trim() || null }, body: { zh: bodyZh, en: bodyEn.trim() || null } };
}

function namesOf(t: Wording): Values {
  const { titleZh, titleEn, bodyZh, bodyEn, periodValue, periodUnit, kind, named } = words;
  return {
    kind: t(kind),
    titleZh: t(titleZh),
    titleEn: t(titleEn),
    bodyZh: t(bodyZh),
    bodyEn: t(bodyEn),
    periodValue: t(periodValue),
    periodUnit: t(periodUnit),
    named: t(named),
  };
}

/** Drafts a posting or edits its draft. */
export function PostingDialog({ posting, onClose, onSaved }: DialogProps) {
  const t = useText();
  const notify = useNotify();
  const draft = useDraft(valuesOf(posting), posting?.version ?? 0);
  const { run, busy, refusal, clear } = useAct<{ record: { id: string } }>(posting ? POSTING_UPDATE : POSTING_CREATE);
  const { values } = draft;
  const set = (changed: Partial<Values>) => draft.set({ ...values, ...changed });
  const names = namesOf(t);
  const submit = async () => {
    const identity = posting ? { id: posting.id, expectedVersion: draft.version } : { kind: values.kind };
    const saved = await run({ ...inputOf(values), ...identity });
    if (!saved) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
    onSaved?.(saved.record.id);
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['postings'] });
  };
  return (
    <FormDialog
      open
      wide
      title={t(posting ? words.edit : words.create)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={isIncomplete(values) || Object.keys(draft.clashes).length > 0}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ChangedMeanwhile draft={draft} names={names} by={posting?.history?.[0]?.actorName} />
      <Fields values={values} set={set} made={posting !== undefined} wrongPeriod={refusal?.body.errors['periodValue'] !== undefined} />
    </FormDialog>
  );
}

function Written({ values, set }: FieldsProps) {
  const t = useText();
  const bind = (field: 'titleZh' | 'titleEn' | 'bodyZh' | 'bodyEn') => ({
    label: t(words[field]),
    value: values[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <>
      <TextField {...bind('titleZh')} required />
      <TextField {...bind('bodyZh')} required multiline minRows={6} maxRows={16} />
      <TextField {...bind('titleEn')} />
      <TextField {...bind('bodyEn')} multiline minRows={2} maxRows={16} />
    </>
  );
}

interface FieldsProps {
  values: Values;
  set: (changed: Partial<Values>) => void;
}

function Fields({ values, set, made, wrongPeriod }: FieldsProps & { made: boolean; wrongPeriod: boolean }) {
  const t = useText();
  return (
    <>
      <TextField select label={t(words.kind)} value={values.kind} disabled={made} onChange={(event) => set({ kind: event.target.value })}>
        {KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(words[kind])}
          </MenuItem>
        ))}
      </TextField>
      {isTaken(values.kind as PostingKind) ? <Alert severity="info">{t(words.taken)}</Alert> : <Written values={values} set={set} />}
      {values.kind === 'LIST' ? <Alert severity="warning">{t(words.personsHint)}</Alert> : null}
      <Period values={values} set={set} wrong={wrongPeriod} />
      <FormControlLabel
        label={t(words.named)}
        control={<Checkbox checked={values.named === 'yes'} onChange={(_, checked) => set({ named: checked ? 'yes' : '' })} />}
      />
    </>
  );
}

function Period({ values, set, wrong }: FieldsProps & { wrong: boolean }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={1}>
      <TextField
        label={t(words.periodValue)}
        value={values.periodValue}
        helperText={t(words.periodHint)}
        error={wrong}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        onChange={(event) => set({ periodValue: event.target.value })}
        sx={{ flex: 2 }}
      />
      <TextField
        select
        label={t(words.periodUnit)}
        value={values.periodUnit}
        onChange={(event) => set({ periodUnit: event.target.value })}
        sx={{ flex: 1 }}
      >
        {(['DAYS', 'WORKING_DAYS'] as const).map((unit) => (
          <MenuItem key={unit} value={unit}>
            {t(words[unit])}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}
