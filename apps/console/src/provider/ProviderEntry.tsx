import { Alert, Button, Stack, TextField } from '@mui/material';
import BadgeIcon from '@mui/icons-material/BadgeOutlined';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { act, ask } from '../shared/api';
import { useText } from '../shared/language';
import { PROVIDER_LOGIN, SIGN_IN_OFFER } from './documents';
import { words } from './messages';

interface Offer {
  organisation: string;
  provider: boolean;
  providerOnly: boolean;
}

/** How an organisation is entered; undefined while it is asked, null when there is none of that address. */
export function useOffer(slug: string): Offer | null | undefined {
  const { data } = useQuery({
    queryKey: ['signInOffer', slug],
    queryFn: async () => (await ask<{ signInOffer: Offer | null }>(SIGN_IN_OFFER, { slug })).signInOffer,
    enabled: slug !== '',
    retry: false,
  });
  return data;
}

/** One button that leads to the provider of a known organisation. */
export function ProviderButton({ slug, name, main = false }: { slug: string; name: string; main?: boolean }) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { url } = await act<{ url: string }>(PROVIDER_LOGIN, { slug });
      window.location.assign(url);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <Stack spacing={1.5}>
      <Button
        variant={main ? 'contained' : 'outlined'}
        size="large"
        fullWidth
        startIcon={<BadgeIcon />}
        loading={busy}
        onClick={() => void go()}
      >
        {t(words.byNamed, { name })}
      </Button>
      {failure ? <Alert severity="error">{failure}</Alert> : null}
    </Stack>
  );
}

/** Asks which organisation, for whoever came without its link. */
export function OrganisationQuestion({ onKnown }: { onKnown: (slug: string) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const offer = useOffer(asked);
  if (!open)
    return (
      <Button variant="outlined" size="large" fullWidth startIcon={<BadgeIcon />} onClick={() => setOpen(true)}>
        {t(words.byOrganisation)}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const slug = typed.trim().toLowerCase();
    setAsked(slug);
    if (slug) onKnown(slug);
  };
  return (
    <Stack component="form" spacing={1.5} onSubmit={submit}>
      <TextField
        label={t(words.slug)}
        helperText={t(asked && offer === null ? words.notOffered : words.slugHint)}
        autoFocus
        required
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" variant="outlined" disabled={!typed.trim()}>
        {t(words.go)}
      </Button>
    </Stack>
  );
}
