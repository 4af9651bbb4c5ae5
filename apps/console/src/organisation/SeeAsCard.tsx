import { Box, Button, Chip, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { MEMBER_PREVIEW } from './insightDocuments';
import { words } from './insightMessages';

interface NamedCode {
  code: string;
  name: string;
}

interface Preview {
  memberName: string;
  totalCount: number;
  records: { id: string; label: string }[];
  actions: NamedCode[];
  openFields: NamedCode[];
  hiddenFields: NamedCode[];
}

const SUBJECTS = ['Request', 'Customer', 'Department', 'Member'] as const;
type Subject = (typeof SUBJECTS)[number];

function Chips({ label, items, muted = false }: { label: string; items: readonly NamedCode[]; muted?: boolean }) {
  if (items.length === 0) return null;
  return (
    <Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {items.map(({ code, name }) => (
          <Chip key={code} size="small" label={name} variant={muted ? 'outlined' : 'filled'} sx={muted ? { opacity: 0.65 } : {}} />
        ))}
      </Stack>
    </Box>
  );
}

function Seen({ preview }: { preview: Preview }) {
  const t = useText();
  const { memberName, totalCount, records, actions, openFields, hiddenFields } = preview;
  return (
    <Stack spacing={2} sx={{ mt: 2 }} role="region" aria-label={t(words.seeAs)}>
      <Typography variant="h3" component="h3">
        {totalCount === 0 ? t(words.nothing) : t(words.count, { name: memberName, count: totalCount > 1000 ? '1000+' : totalCount })}
      </Typography>
      <Chips label={t(words.actions)} items={actions} />
      <Chips label={t(words.openFields)} items={openFields} />
      <Chips label={t(words.hiddenFields)} items={hiddenFields} muted />
      {records.length > 0 ? (
        <Box>
          <Typography variant="body2" color="textSecondary">
            {t(words.newest)}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {records.map(({ id, label }) => (
              <Typography key={id} component="li" noWrap sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
                {label}
              </Typography>
            ))}
          </Box>
        </Box>
      ) : null}
    </Stack>
  );
}

/** What a member sees, read only (O-3). */
export function SeeAsCard({ memberId }: { memberId: string }) {
  const t = useText();
  const [subject, setSubject] = useState<Subject>('Request');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<Preview>();
  const { run, busy, refusal } = useAct<{ preview: Preview }>(MEMBER_PREVIEW);
  const look = async () => {
    const answer = await run({ memberId, subject, reason });
    setSeen(answer?.preview);
  };
  return (
    <Section title={t(words.seeAs)}>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1.5} sx={{ pt: 1 }}>
        <TextField
          select
          label={t(words.subject)}
          value={subject}
          onChange={(event) => setSubject(event.target.value as Subject)}
          sx={{ minWidth: 130 }}
        >
          {SUBJECTS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(words[each])}
            </MenuItem>
          ))}
        </TextField>
        <TextField label={t(words.reason)} required fullWidth value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button variant="contained" loading={busy} disabled={!memberId || reason.trim().length < 2} onClick={() => void look()}>
          {t(words.look)}
        </Button>
      </Stack>
      <RefusalAlert refusal={refusal} />
      {seen ? <Seen preview={seen} /> : null}
    </Section>
  );
}
