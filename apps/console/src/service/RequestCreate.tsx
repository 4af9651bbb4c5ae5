import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Title, useGetOne, useNotify } from 'react-admin';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import type { CustomerRow } from '../customer/customer';
import type { UserError } from '../shared/api';
import { idempotencyKey } from '../shared/key';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied } from '../shared/PageFailure';
import { RefusalAlert } from '../shared/RefusalAlert';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { REQUEST_CREATE } from './mutations';
import { createInput, EMPTY_INTAKE, type Intake, missing } from './intake';
import { IntakeFields } from './IntakeFields';
import { words } from './messages';
import { PreviewCard, usePreview } from './PreviewCard';

interface Created {
  request: { id: string; number: string };
}

interface CandidatesProps {
  error: UserError | undefined;
  onUse: (id: string, name: string) => void;
  onAnyway: () => void;
}

/** Customers on record with the same number: use one of them, or register a new one all the same. */
function Candidates({ error, onUse, onAnyway }: CandidatesProps) {
  const t = useText();
  if (!error?.candidates?.length) return null;
  return (
    <Box sx={{ mt: 1 }}>
      {error.candidates.map(({ id, name }) => (
        <Button key={id} size="small" color="inherit" onClick={() => onUse(id, name)}>
          {t(words.useThis, { name })}
        </Button>
      ))}
      <Button size="small" color="inherit" onClick={onAnyway}>
        {t(words.registerAnyway)}
      </Button>
    </Box>
  );
}

/** State of the form and what saving does. */
function useIntake(initial: Intake) {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [intake, setIntake] = useState(initial);
  const [marked, setMarked] = useState(false);
  const key = useRef(idempotencyKey());
  const acting = useAct<Created>(REQUEST_CREATE);
  const change = (part: Partial<Intake>) => {
    setIntake((before) => ({ ...before, ...part }));
    key.current = idempotencyKey();
  };
  const save = async (allowDuplicate = false) => {
    setMarked(true);
    if (acting.busy || missing(intake).length > 0) return;
    const created = await acting.run(createInput(intake, allowDuplicate), allowDuplicate ? idempotencyKey() : key.current);
    if (!created) return;
    notify(t(words.registered, { number: created.request.number }), { type: 'success' });
    void navigate(`/requests/${created.request.id}/show`);
  };
  return { intake, change, save, lacking: marked ? missing(intake) : [], busy: acting.busy, refusal: acting.refusal };
}

function IntakeForm({ initial }: { initial: Intake }) {
  const t = useText();
  const { intake, change, save, lacking, busy, refusal } = useIntake(initial);
  const preview = usePreview(intake);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) submit(event);
    // Enter alone moves within the pickers; only the button or the key combination saves.
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 720px) 360px' }, gap: 2, alignItems: 'start' }}
    >
      <Card sx={{ p: { xs: 2, md: 3 } }}>
        <Stack spacing={2.5}>
          <IntakeFields intake={intake} missing={lacking} onChange={change} />
          <RefusalAlert refusal={refusal}>
            <Candidates
              error={refusal?.find('DUPLICATE_SUSPECTED')}
              onUse={(id, name) => change({ customer: { kind: 'found', id, name, hint: '' } })}
              onAnyway={() => void save(true)}
            />
          </RefusalAlert>
          <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
            <Button type="submit" variant="contained" size="large" loading={busy}>
              {t(words.register)}
            </Button>
            <Button component={Link} to="/requests" color="inherit">
              {t(shared.cancel)}
            </Button>
            <Typography variant="caption" color="textSecondary" sx={{ display: { xs: 'none', sm: 'block' } }}>
              {t(words.registerKeys)}
            </Typography>
          </Stack>
        </Stack>
      </Card>
      <Box sx={{ position: { lg: 'sticky' }, top: 76 }}>
        <PreviewCard intake={intake} preview={preview} />
      </Box>
    </Box>
  );
}

/** Registers a request while somebody is speaking (P-3.1); `?customer=` starts with a customer known already. */
export default function RequestCreate() {
  const t = useText();
  const may = useMay();
  const id = useSearchParams()[0].get('customer') ?? '';
  const { data: customer, isPending } = useGetOne<CustomerRow>('customers', { id }, { enabled: id !== '' });
  if (!may('create', 'Request')) return <AccessDenied />;
  if (id && isPending) return null;
  const initial: Intake = customer
    ? { ...EMPTY_INTAKE, customer: { kind: 'found', id: customer.id, name: customer.name, hint: '' } }
    : EMPTY_INTAKE;
  return (
    <>
      <Title title={t(words.registerTitle)} />
      <IntakeForm key={id} initial={initial} />
    </>
  );
}
