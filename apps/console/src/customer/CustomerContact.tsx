import { Box, Link } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { RevealButton } from '../shared/RevealButton';
import { Fact } from '../shared/Section';
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

const FIELDS = ['phone', 'address'] as const;

interface CustomerContactProps {
  customer: Contact;
  /** Another way to have it shown: by the request that one handles. */
  through?: { document: string; id: string } | undefined;
}

/** The field in clear where that is known, else its masked form. */
function shown(customer: Contact, revealed: Revealed | undefined) {
  const phone = customer.phone ?? revealed?.phone;
  const address = customer.address ?? revealed?.address;
  const hides = Boolean((!phone && customer.phoneMasked) || (!address && customer.addressMasked));
  return { phone, address: address ?? customer.addressMasked, hides };
}

/** Phone and address: masked until somebody who may says why they need them (P-2.2). Revealed values live only on this screen. */
export function CustomerContact({ customer, through }: CustomerContactProps) {
  const t = useText();
  const may = useMay();
  const [revealed, setRevealed] = useState<Revealed>();
  const { phone, address, hides } = shown(customer, revealed);
  const own = may('reveal', 'Customer') ? { document: CUSTOMER_REVEAL, id: customer.id } : undefined;
  const way = through ?? own;
  return (
    <>
      <Box component="dl" sx={{ m: 0 }}>
        <Fact label={t(words.phone)}>{phone ? <Link href={`tel:${phone}`}>{phone}</Link> : (customer.phoneMasked ?? '—')}</Fact>
        <Fact label={t(words.address)}>{address ?? '—'}</Fact>
      </Box>
      {hides && way ? <RevealButton<Revealed> {...way} fields={FIELDS} onRevealed={setRevealed} /> : null}
    </>
  );
}
