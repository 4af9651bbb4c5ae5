import { Alert, Button, Card, List, ListItemButton, ListItemText, Stack, Typography } from '@mui/material';
import { useLogout } from 'react-admin';
import { useText } from './language';
import { words } from './messages';
import { enter } from './session';
import type { Viewer } from './viewer';

/** For somebody who is signed in but in no organisation yet: which one to enter (O-2). */
export function OrganisationChoice({ viewer }: { viewer: Viewer }) {
  const t = useText();
  const logout = useLogout();
  return (
    <Stack spacing={2} sx={{ maxWidth: 480, mx: 'auto', py: 6 }}>
      {viewer.closed ? <Alert severity="warning">{viewer.closed}</Alert> : null}
      {viewer.closedCode === 'PROVIDER_SIGN_IN_REQUIRED' ? (
        <Button variant="contained" onClick={() => void logout()}>
          {t(words.signInAnew)}
        </Button>
      ) : null}
      <Typography variant="h1">{t(viewer.memberships.length > 0 ? words.chooseOrganisation : words.noOrganisation)}</Typography>
      <Card>
        <List disablePadding>
          {viewer.memberships.map(({ organisation }) => (
            <ListItemButton key={organisation.id} onClick={() => void enter(organisation)}>
              <ListItemText primary={organisation.name} secondary={organisation.slug} />
            </ListItemButton>
          ))}
        </List>
      </Card>
    </Stack>
  );
}
