import { Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { words } from './messages';
import type { Grant, Role, SubjectInfo } from './organisation';
import { ROLE_ADOPT } from './roleDocuments';

interface GrantsProps {
  title: string;
  sign: '+' | '−';
  grants: readonly Grant[];
  subjects: readonly SubjectInfo[];
}

function Grants({ title, sign, grants, subjects }: GrantsProps) {
  const t = useText();
  if (grants.length === 0) return null;
  const line = ({ subject, actions, scope, rule }: Grant) => {
    const info = subjects.find((each) => each.subject === subject);
    const named = actions.map((action) => info?.actions.find(({ code }) => code === action)?.name ?? action);
    return `${info?.name ?? subject}: ${named.join(t(shared.comma))} · ${rule ?? t(words[scope])}`;
  };
  return (
    <Box>
      <Typography sx={{ fontWeight: 600, mb: 0.5 }}>{title}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {grants.map((grant) => (
          <Typography key={line(grant)} component="li" variant="body2" sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
            <Box component="span" aria-hidden sx={{ fontWeight: 700, mr: 1, color: sign === '+' ? 'success.main' : 'warning.main' }}>
              {sign}
            </Box>
            {line(grant)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

/** What the template gives the role by now, with one act to take it over (O-3): an offer, never done by itself. */
export function TemplateDifference({ role, subjects }: { role: Role; subjects: readonly SubjectInfo[] }) {
  const t = useText();
  const notify = useNotify();
  const may = useMay();
  const [keepExtra, setKeepExtra] = useState(true);
  const { run, busy, refusal } = useAct(ROLE_ADOPT);
  const { missing, extra } = role.templateDifference ?? { missing: [], extra: [] };
  if (missing.length + extra.length === 0) return null;
  const adopt = async () => {
    if (await run({ id: role.id, keepExtra, expectedVersion: role.version })) notify(t(words.adopted), { type: 'success' });
  };
  return (
    <Section title={t(words.differs)}>
      <Stack spacing={1.5}>
        <Typography color="textSecondary">{t(words.differsHint)}</Typography>
        <Grants title={t(words.missing)} sign="+" grants={missing} subjects={subjects} />
        <Grants title={t(words.extra)} sign="−" grants={extra} subjects={subjects} />
        <RefusalAlert refusal={refusal} />
        {may('update', 'Role') ? (
          <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Button variant="outlined" loading={busy} disabled={keepExtra && missing.length === 0} onClick={() => void adopt()}>
              {t(words.adopt)}
            </Button>
            {extra.length > 0 ? (
              <FormControlLabel
                control={<Checkbox checked={keepExtra} onChange={(_, on) => setKeepExtra(on)} />}
                label={t(words.keepExtra)}
              />
            ) : null}
          </Stack>
        ) : null}
      </Stack>
    </Section>
  );
}
