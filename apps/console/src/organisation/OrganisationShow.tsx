import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { PublicLink } from '../shared/PortalButton';
import { queryClient } from '../shared/query';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay, useViewer, type Viewer } from '../shared/viewer';
import { ORGANISATION_UPDATE } from './organisationDocuments';
import { words } from './messages';
import { TakeoutSection } from './TakeoutSection';

type Organisation = NonNullable<Viewer['organisation']>;

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const t = useText();
  const notify = useNotify();
  const readOnly = !useMay()('update', 'Organisation');
  const [values, setValues] = useState({ name: organisation.name, phone: organisation.phone ?? '', hours: organisation.hours ?? '' });
  const { run, busy, refusal, clear } = useAct(ORGANISATION_UPDATE);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ ...values, expectedVersion: organisation.version })) notify(t(shared.saved), { type: 'success' });
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['viewer'] });
  };
  const bind = (field: 'name' | 'phone' | 'hours') => ({
    value: values[field],
    disabled: readOnly,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
  });
  return (
    <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
      <TextField label={t(words.organisationName)} required {...bind('name')} />
      <TextField label={t(words.phone)} type="tel" {...bind('phone')} />
      <TextField label={t(words.hours)} helperText={t(words.publicHint)} {...bind('hours')} />
      <RefusalAlert refusal={refusal} onReload={reload} />
      {readOnly ? null : (
        <Box>
          <Button type="submit" variant="contained" loading={busy} disabled={!values.name.trim()}>
            {t(shared.save)}
          </Button>
        </Box>
      )}
    </Stack>
  );
}

/** The organisation as the public sees it: name, phone, hours, address of the portal. */
export default function OrganisationShow() {
  const t = useText();
  const may = useMay();
  const { data: viewer } = useViewer();
  const organisation = viewer?.organisation;
  if (!organisation) return <PageSkeleton rows={3} />;
  if (!may('read', 'Organisation')) return <AccessDenied />;
  return (
    <>
      <Title title={t(shared.organisation)} />
      <Box
        sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 560px) 320px' }, gap: 2, alignItems: 'start' }}
      >
        <Section title={t(shared.organisation)}>
          <OrganisationForm key={organisation.version} organisation={organisation} />
        </Section>
        <Section title={t(words.portal)}>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {t(words.portalHint)}
          </Typography>
          <PublicLink url={organisation.portalUrl} caption={organisation.name} />
        </Section>
        {may('update', 'Organisation') ? <TakeoutSection /> : null}
      </Box>
    </>
  );
}
