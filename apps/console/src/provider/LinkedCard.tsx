import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ProofDialog } from '../account/ProofDialog';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useViewer } from '../shared/viewer';
import { IDENTITY_LINK, IDENTITY_UNLINK } from './documents';
import { words } from './messages';
import { type LinkedIdentity, useLinkedIdentities } from './policy';
import { useOffer } from './ProviderEntry';

function LinkDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useText();
  const { run, busy, refusal } = useAct<{ url: string }>(IDENTITY_LINK);
  const prove = async (password: string) => {
    const question = await run({ password });
    if (question) window.location.assign(question.url);
  };
  return (
    <ProofDialog
      title={t(words.linkTitle, { name })}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}

function UnlinkDialog({ identity, onClose }: { identity: LinkedIdentity; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(IDENTITY_UNLINK);
  const prove = async (password: string) => {
    if (!(await run({ organisationId: identity.organisationId, password }))) return;
    notify(t(words.unlinked), { type: 'success' });
    onClose();
  };
  return (
    <ProofDialog
      title={t(words.unlinkTitle, { name: identity.organisation })}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onProof={(password) => void prove(password)}
    />
  );
}

function Row({ identity, onUnlink }: { identity: LinkedIdentity; onUnlink: () => void }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', py: 0.75 }}>
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{identity.organisation}</Typography>
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {identity.email ?? identity.issuer}
        </Typography>
      </Stack>
      <Button size="small" color="error" onClick={onUnlink}>
        {t(words.unlink)}
      </Button>
    </Stack>
  );
}

/** Links of the account with the sign-ins of its organisations; shown where there is one, or could be. */
export function LinkedCard() {
  const identities = useLinkedIdentities();
  const { data: viewer } = useViewer();
  const organisation = viewer?.organisation ?? undefined;
  const offer = useOffer(organisation?.slug ?? '');
  const isLinked = identities.some(({ organisationId }) => organisationId === organisation?.id);
  const linkable = offer?.provider && !isLinked ? organisation?.name : undefined;
  if (identities.length === 0 && linkable === undefined) return null;
  return <Links identities={identities} linkable={linkable} />;
}

function Links({ identities, linkable }: { identities: LinkedIdentity[]; linkable: string | undefined }) {
  const t = useText();
  const [linking, setLinking] = useState(false);
  const [ending, setEnding] = useState<LinkedIdentity>();
  return (
    <Section title={t(words.linked)}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t(words.linkedText)}
      </Typography>
      {identities.map((identity) => (
        <Row key={identity.organisationId} identity={identity} onUnlink={() => setEnding(identity)} />
      ))}
      {linkable === undefined ? null : (
        <Button variant="contained" onClick={() => setLinking(true)} sx={{ mt: 0.5 }}>
          {t(words.linkTitle, { name: linkable })}
        </Button>
      )}
      {linking && linkable !== undefined ? <LinkDialog name={linkable} onClose={() => setLinking(false)} /> : null}
      {ending ? <UnlinkDialog identity={ending} onClose={() => setEnding(undefined)} /> : null}
    </Section>
  );
}
