import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { useAct } from '../shared/useAct';
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

/** Creates or edits a customer. */
export function CustomerDialog({ customer, onClose, onSaved }: CustomerDialogProps) {
  const t = useText();
  const notify = useNotify();
  const [values, setValues] = useState<Record<Field, string>>({ name: customer?.name ?? '', phone: customer?.phone ?? '', address: customer?.address ?? '', note: customer?.note ?? '' });
  const { run, busy, refusal, clear } = useAct<Saved>(customer ? CUSTOMER_UPDATE : CUSTOMER_CREATE);
  const submit = async () => {
    const saved = await run({ ...inputOf(values), ...(customer ? { id: customer.id, expectedVersion: customer.version } : {}) });
    if (!saved) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
    onSaved?.(saved.record.id);
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['customers'] });
  };
  const bind = (field: Field, masked?: string | null) => ({
    label: t(words[field]),
    value: values[field],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
    helperText: masked && !values[field] ? t(words.keepMasked, { masked }) : undefined,
  });
  const candidates = refusal?.find('DUPLICATE_SUSPECTED')?.candidates ?? [];
  return (
    <FormDialog open title={t(customer ? words.edit : words.create)} submitLabel={t(shared.save)} busy={busy} disabled={!values.name.trim()} refusal={refusal} onReload={reload} onClose={onClose} onSubmit={() => void submit()}>
      <TextField {...bind('name')} required autoFocus />
      <TextField {...bind('phone', customer?.phoneMasked)} type="tel" />
      <TextField {...bind('address', customer?.addressMasked)} />
      <TextField {...bind('note')} multiline minRows={2} />
      {candidates.length > 0 ? (
        <Box>
          {t(words.duplicate)}{' '}
          {candidates.map((candidate) => (
            <Link key={candidate.id} to={`/customers/${candidate.id}/show`} onClick={onClose}>
              {candidate.name}{' '}
            </Link>
          ))}
        </Box>
      ) : null}
    </FormDialog>
  );
}
