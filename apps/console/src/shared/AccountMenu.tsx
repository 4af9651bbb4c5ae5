import { Avatar, Box, Divider, IconButton, ListItemIcon, ListSubheader, Menu, MenuItem, Typography } from '@mui/material';
import { type MouseEvent, useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import Check from '@mui/icons-material/Check';
import Domain from '@mui/icons-material/DomainOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import Logout from '@mui/icons-material/Logout';
import Shield from '@mui/icons-material/ShieldOutlined';
import { KeyHelp } from './Keyboard';
import { words as keys } from './keyboardMessages';
import { useText } from './language';
import { words } from './messages';
import { enter } from './session';
import { useViewer, type Viewer } from './viewer';

function Organisations() {
  const t = useText();
  const { data: viewer } = useViewer();
  if (!viewer || viewer.memberships.length < 2) return null;
  return [
    <ListSubheader key="title" sx={{ lineHeight: '32px', backgroundColor: 'transparent' }}>
      {t(words.switchTo)}
    </ListSubheader>,
    ...viewer.memberships.map(({ organisation, current }) => (
      <MenuItem key={organisation.id} selected={current} onClick={() => void enter(organisation)}>
        <ListItemIcon>{current ? <Check fontSize="small" /> : null}</ListItemIcon>
        {organisation.name}
      </MenuItem>
    )),
    <Divider key="end" />,
  ];
}

function nameOf(viewer: Viewer | undefined): string {
  return viewer?.member?.name ?? viewer?.account.name ?? '';
}

function Who() {
  const { data: viewer } = useViewer();
  const member = viewer?.member;
  const place = [member?.department?.name, ...(member?.roles ?? []).map((role) => role.name)];
  return (
    <Box sx={{ px: 2, py: 1 }}>
      <Typography sx={{ fontWeight: 650 }}>{nameOf(viewer)}</Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {viewer?.account.email}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {place.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}

/** Who is signed in, the organisations of the account, sign-out. */
export function AccountMenu() {
  const t = useText();
  const logout = useLogout();
  const { data: viewer } = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [help, setHelp] = useState(false);
  const showKeys = () => {
    setAnchor(null);
    setHelp(true);
  };
  const initial = [...nameOf(viewer)].at(-1);
  return (
    <>
      <IconButton
        aria-label={t(words.account)}
        aria-haspopup="menu"
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5, ml: 0.5 }}
      >
        <Avatar sx={{ width: 30, height: 30, fontSize: 13, fontWeight: 650, bgcolor: 'primary.main' }}>{initial}</Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { minWidth: 240 } } }}>
        <Who />
        <Divider />
        <Organisations />
        <MenuItem component={Link} to="/me" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <Shield fontSize="small" />
          </ListItemIcon>
          {t(words.accountSettings)}
        </MenuItem>
        <MenuItem onClick={showKeys} sx={{ display: { xs: 'none', md: 'flex' } }}>
          <ListItemIcon>
            <KeyboardIcon fontSize="small" />
          </ListItemIcon>
          {t(keys.title)}
          <Typography component="kbd" color="textSecondary" sx={{ ml: 'auto', pl: 3, fontFamily: 'inherit' }}>
            ?
          </Typography>
        </MenuItem>
        {viewer?.operator ? (
          <MenuItem component={Link} to="/platform">
            <ListItemIcon>
              <Domain fontSize="small" />
            </ListItemIcon>
            {t(words.platform)}
          </MenuItem>
        ) : null}
        <MenuItem onClick={() => void logout()}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {t(words.logout)}
        </MenuItem>
      </Menu>
      {help ? <KeyHelp onClose={() => setHelp(false)} /> : null}
    </>
  );
}
