import { Box, Button, TextField } from '@mui/material';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Refusal } from '../shared/api';
import { ChangedMeanwhile } from '../shared/ChangedMeanwhile';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
import { useDraft } from '../shared/useDraft';
import type { CustomerDetail } from './customer';
import { CUSTOMER_CREATE, CUSTOMER_UPDATE } from './documents';
import { words } from './messages';

interface Saved {
  record: { id: string };
}

interface CustomerDialogProps {
  /** The customer to edit; none to create one. */
  customer?: CustomerDetail;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

type Field = 'name' | 'phone' | 'address' | 'note';

/** Empty fields are not sent: what is masked stays as it is. */
function inputOf(values: Record<Field, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])));
}

function start(customer: CustomerDetail | undefined): Record<Field, string> {
  if (!customer) return { name: '', phone: '', address: '', note: '' };
  const { name, phone, address, note } = customer;
  return { name, phone: phone ?? '', address: address ?? '', note: note ?? '' };
}

interface FieldsProps {
  customer: CustomerDetail | undefined;
  values: Record<Field, string>;
  onChange: (values: Record<Field, string>) => void;
}

function Fields({ customer, values, onChange }: FieldsProps) {
  const t = useText();
  const bind = (field: Field, masked?: string | null) => ({
    label: t(words[field]),
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [field]: event.target.value }),
    helperText: masked && !values[field] ? t(words.keepMasked, { masked }) : undefined,
  });
  return (
    <>
      <TextField {...bind('name')} required autoFocus />
      <TextField {...bind('phone', customer?.phoneMasked)} type="tel" />
      <TextField {...bind('address', customer?.addressMasked)} />
      <TextField {...bind('note')} multiline minRows={2} />
    </>
  );
}

/** Customers on record with the same number: look at them, or register one more all the same. */
function Candidates({ refusal, onClose, onAnyway }: { refusal: Refusal | undefined; onClose: () => void; onAnyway: () => void }) {
  const t = useText();
  const candidates = refusal?.find('DUPLICATE_SUSPECTED')?.candidates ?? [];
  if (candidates.length === 0) return null;
  return (
    <Box>
      {t(words.duplicate)}{' '}
      {candidates.map((candidate) => (
        <Link key={candidate.id} to={`/customers/${candidate.id}/show`} onClick={onClose}>
          {candidate.name}{' '}
        </Link>
      ))}
      <Button size="small" onClick={onAnyway}>
        {t(words.createAnyway)}
      </Button>
    </Box>
  );
}

/** Creates or edits a customer. */
export function CustomerDialog({ customer, onClose, onSaved }: CustomerDialogProps) {
  const t = useText();
  const notify = useNotify();
  const draft = useDraft(start(customer), customer?.version ?? 0);
  const { values } = draft;
  const { run, busy, refusal, clear } = useAct<Saved>(customer ? CUSTOMER_UPDATE : CUSTOMER_CREATE);
  const submit = async (extra: object = {}) => {
    const saved = await run({ ...inputOf(values), ...extra, ...(customer ? { id: customer.id, expectedVersion: draft.version } : {}) });
    if (!saved) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
    onSaved?.(saved.record.id);
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
  };
  return (
    <FormDialog
      open
      title={t(customer ? words.edit : words.create)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={!values.name.trim() || Object.keys(draft.clashes).length > 0}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <ChangedMeanwhile
        draft={draft}
        names={{ name: t(words.name), phone: t(words.phone), address: t(words.address), note: t(words.note) }}
        by={customer?.history?.[0]?.actorName}
      />
      <Fields customer={customer} values={values} onChange={draft.set} />
      <Candidates refusal={refusal} onClose={onClose} onAnyway={() => void submit({ allowDuplicate: true })} />
    </FormDialog>
  );
}
