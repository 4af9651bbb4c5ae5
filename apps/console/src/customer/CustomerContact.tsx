import { Box, Button, Link, TextField } from '@mui/material';
import { useState } from 'react';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import { Fact } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { CUSTOMER_REVEAL } from './documents';
import { words } from './messages';

interface Contact {
  id: string;
  phone: string | null;
  phoneMasked: string | null;
  address: string | null;
  addressMasked: string | null;
}

interface Revealed {
  phone: string | null;
  address: string | null;
}

function RevealDialog({ id, onRevealed, onClose }: { id: string; onRevealed: (revealed: Revealed) => void; onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { run, busy, refusal } = useAct<Revealed>(CUSTOMER_REVEAL);
  const submit = async () => {
    const revealed = await run({ id, fields: ['phone', 'address'], reason });
    if (!revealed) return;
    onRevealed(revealed);
    onClose();
  };
  return (
    <FormDialog
      open
      title={t(words.reveal)}
      hint={t(words.revealHint)}
      submitLabel={t(words.reveal)}
      busy={busy}
      disabled={!reason.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField autoFocus required label={t(words.revealReason)} value={reason} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}

function RevealButton({ id, onRevealed }: { id: string; onRevealed: (revealed: Revealed) => void }) {
  const t = useText();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may('reveal', 'Customer')) return null;
  return (
    <>
      <Button size="small" startIcon={<Visibility />} onClick={() => setAsking(true)} sx={{ ml: -1.25, mt: 0.5 }}>
        {t(words.reveal)}
      </Button>
      {asking ? <RevealDialog id={id} onRevealed={onRevealed} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Phone and address: masked until somebody who may says why they need them (P-2.2). Revealed values live only on this screen. */
export function CustomerContact({ customer }: { customer: Contact }) {
  const t = useText();
  const [revealed, setRevealed] = useState<Revealed>();
  const phone = customer.phone ?? revealed?.phone;
  const address = customer.address ?? revealed?.address;
  const hides = (clear: unknown, masked: unknown) => !clear && Boolean(masked);
  return (
    <>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact label={t(words.phone)}>{phone ? <Link href={`tel:${phone}`}>{phone}</Link> : (customer.phoneMasked ?? '—')}</Fact>
        <Fact label={t(words.address)}>{address ?? customer.addressMasked ?? '—'}</Fact>
      </Box>
      {hides(phone, customer.phoneMasked) || hides(address, customer.addressMasked) ? (
        <RevealButton id={customer.id} onRevealed={setRevealed} />
      ) : null}
    </>
  );
}
