import { Box, Button, Stack } from '@mui/material';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied, PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { queryClient } from '../shared/query';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { SIGN_IN_POLICY_UPDATE } from './documents';
import { words } from './messages';
import { ArrivalFields, FactorFields, PasswordFields, ProviderFields } from './PolicyFields';
import { type SignInPolicy, draftOf, inputOf, useSignInPolicy } from './policy';

function PolicyForm({ policy }: { policy: SignInPolicy }) {
  const t = useText();
  const notify = useNotify();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const { run, busy, refusal, clear } = useAct(SIGN_IN_POLICY_UPDATE);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(inputOf(draft, policy.version))) notify(t(shared.saved), { type: 'success' });
  };
  const reload = () => {
    clear();
    void queryClient.invalidateQueries({ queryKey: ['signInPolicy'] });
  };
  const fields = { policy, draft, onChange: change, wrong: refusal?.body.errors ?? {} };
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)} sx={{ maxWidth: 720 }}>
      <Section title={t(words.provider)}>
        <ProviderFields {...fields} />
      </Section>
      <Section title={t(words.arrivals)}>
        <ArrivalFields {...fields} />
      </Section>
      <Section title={t(words.passwords)}>
        <PasswordFields {...fields} />
      </Section>
      <Section title={t(words.factor)}>
        <FactorFields {...fields} />
      </Section>
      <RefusalAlert refusal={refusal} onReload={reload} />
      <Box>
        <Button type="submit" variant="contained" loading={busy}>
          {t(shared.save)}
        </Button>
      </Box>
    </Stack>
  );
}

/** How members sign in (O-1): the provider of identities, who comes in by it, and whether passwords still do. */
export default function SignInPolicyPage() {
  const t = useText();
  const allowed = useMay()('update', 'Organisation');
  const { data: policy, error, refetch } = useSignInPolicy(allowed);
  if (!allowed) return <AccessDenied />;
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!policy) return <PageSkeleton rows={5} />;
  return (
    <>
      <Title title={t(words.title)} />
      <PolicyForm key={policy.version} policy={policy} />
    </>
  );
}
