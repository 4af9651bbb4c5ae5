import { Alert, Autocomplete, Box, Chip, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { Section } from '../shared/Section';
import { usePickerWords } from '../shared/usePickerWords';
import { FIND_REQUESTS, PERMISSION_EXPLAIN } from './insightDocuments';
import { words } from './insightMessages';

interface Found {
  id: string;
  number: string;
  summary: string;
}

interface Verdict {
  roleName: string;
  onBehalfOf: string | null;
  givesAction: boolean;
  reaches: boolean;
  explanation: string;
}

interface Explanation {
  allowed: boolean;
  summary: string;
  verdicts: Verdict[];
}

function RecordField({ value, onChange }: { value: Found | null; onChange: (found: Found | null) => void }) {
  const t = useText();
  const pickerWords = usePickerWords();
  const [text, setText] = useState('');
  const { data } = useQuery({
    queryKey: ['findRequests', text],
    queryFn: async () => (await ask<{ requests: { nodes: Found[] } }>(FIND_REQUESTS, { search: text || null })).requests.nodes,
    placeholderData: (previous) => previous,
  });
  return (
    <Autocomplete<Found>
      {...pickerWords}
      options={data ?? []}
      value={value}
      filterOptions={(options) => options}
      getOptionLabel={({ number, summary }) => `${number} ${summary}`}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, typed, reason) => reason === 'input' && setText(typed)}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(params) => <TextField {...params} label={t(words.record)} />}
    />
  );
}

function VerdictRow({ verdict }: { verdict: Verdict }) {
  const t = useText();
  const { roleName, onBehalfOf, givesAction, reaches, explanation } = verdict;
  const holds = givesAction && reaches;
  return (
    <Stack
      component="li"
      direction="row"
      spacing={1.5}
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', opacity: givesAction ? 1 : 0.6 }}
    >
      <Chip size="small" color={holds ? 'success' : 'default'} variant="outlined" label={t(holds ? words.allowed : words.denied)} />
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {[roleName, onBehalfOf ? t(words.standsIn, { name: onBehalfOf }) : null].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {explanation}
        </Typography>
      </Box>
    </Stack>
  );
}

/** Why a member sees a record or does not, permission by permission (O-3). */
export function WhyNotCard({ memberId }: { memberId: string }) {
  const t = useText();
  const language = useLanguage();
  const [record, setRecord] = useState<Found | null>(null);
  const { data } = useQuery({
    queryKey: ['permissionExplain', memberId, record?.id, language],
    queryFn: async () =>
      (await ask<{ explanation: Explanation | null }>(PERMISSION_EXPLAIN, { input: { memberId, recordId: record?.id } })).explanation,
    enabled: memberId !== '' && record !== null,
  });
  return (
    <Section title={t(words.why)}>
      <Box sx={{ pt: 1 }}>
        <RecordField value={record} onChange={setRecord} />
      </Box>
      {data ? (
        <Box sx={{ mt: 2 }} role="region" aria-label={t(words.why)}>
          <Alert severity={data.allowed ? 'success' : 'warning'} sx={{ mb: 1 }}>
            {data.summary}
          </Alert>
          {data.verdicts.length === 0 ? <Typography color="textSecondary">{t(words.noRoles)}</Typography> : null}
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {data.verdicts.map((verdict, place) => (
              <VerdictRow key={`${verdict.roleName}-${place}`} verdict={verdict} />
            ))}
          </Box>
        </Box>
      ) : null}
    </Section>
  );
}
