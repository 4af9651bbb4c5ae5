import { Box, ButtonBase, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import type { SignIn } from './credentials';
import { words } from './messages';

const ROLES = ['admin', 'head', 'desk', 'staff', 'auditor'] as const;
const ORGANISATIONS = ['yangguang', 'hengxin'] as const;
type Organisation = (typeof ORGANISATIONS)[number];

/** Password of the sample organisations; they hold no real person. */
const SAMPLE_PASSWORD = 'charter-demo';

/** Sample accounts are offered on the machine itself, or where the address asks for them. */
export function samplesOffered(location: { hostname: string; search: string }): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname) || new URLSearchParams(location.search).has('demo');
}

/** The auditor is one person who serves both sample organisations. */
function emailOf(role: (typeof ROLES)[number], organisation: Organisation): string {
  return `${role}@${role === 'auditor' ? 'yangguang' : organisation}.example`;
}

export function SampleLogins({ onChoose, disabled }: { onChoose: SignIn; disabled: boolean }) {
  const t = useText();
  const [organisation, setOrganisation] = useState<Organisation>('yangguang');
  if (!samplesOffered(window.location)) return null;
  return (
    <Box sx={{ mt: 4, pt: 3, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h4" component="h2">
        {t(words.demo)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t(words.demoHint)}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={organisation}
        fullWidth
        onChange={(_, next: Organisation | null) => next && setOrganisation(next)}
        sx={{ mb: 1.5 }}
      >
        {ORGANISATIONS.map((each) => (
          <ToggleButton key={each} value={each} sx={{ textTransform: 'none' }}>
            {t(words[each])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: 1 }}>
        {ROLES.map((role) => (
          <ButtonBase
            key={role}
            disabled={disabled}
            onClick={() => void onChoose({ email: emailOf(role, organisation), password: SAMPLE_PASSWORD, slug: organisation })}
            sx={{
              border: 1,
              borderColor: 'divider',
              borderRadius: 2,
              p: 1.25,
              textAlign: 'left',
              display: 'block',
              backgroundColor: 'background.paper',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Typography sx={{ fontWeight: 600 }}>{t(words[role])}</Typography>
            <Typography variant="caption" color="textSecondary" component="div" noWrap>
              {emailOf(role, organisation).split('@')[0]}@…
            </Typography>
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}
