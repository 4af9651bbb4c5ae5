import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied } from '../shared/PageFailure';
import { useMay } from '../shared/viewer';
import { words } from './insightMessages';
import { MemberField } from './MemberField';
import { SeeAsCard } from './SeeAsCard';
import { WhyNotCard } from './WhyNotCard';

/** Access explained (权限核查, O-3): see as a member, and why they cannot see something. */
export default function InsightPage() {
  const t = useText();
  const may = useMay();
  const [memberId, setMember] = useState('');
  if (!may('update', 'Member')) return <AccessDenied />;
  return (
    <Stack spacing={2}>
      <Title title={t(shared.insight)} />
      <Typography color="textSecondary">{t(words.hint)}</Typography>
      <Box sx={{ maxWidth: 420 }}>
        <MemberField label={t(words.member)} required value={memberId} onChange={setMember} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <SeeAsCard key={`see-${memberId}`} memberId={memberId} />
        <WhyNotCard memberId={memberId} />
      </Box>
    </Stack>
  );
}
