import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { type Destination, DESTINATIONS } from './destinations';
import { useText } from './language';
import { words } from './messages';
import { useColours } from './useColours';
import { useMay } from './viewer';

/** Whether a destination is where the member is now. */
export function isCurrent(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
}

function NavigationLink({ destination, onGo }: { destination: Destination; onGo?: (() => void) | undefined }) {
  const t = useText();
  const colours = useColours();
  const current = isCurrent(destination.path, useLocation().pathname);
  const Icon = destination.icon;
  const target = destination.external
    ? { component: 'a', href: destination.path, target: '_blank', rel: 'noreferrer' }
    : { component: Link, to: destination.path };
  return (
    <ButtonBase
      {...target}
      onClick={onGo}
      aria-current={current ? 'page' : undefined}
      sx={{
        width: '100%',
        justifyContent: 'flex-start',
        gap: 1.25,
        px: 1.5,
        py: 0.9,
        borderRadius: 2,
        fontSize: 14,
        fontWeight: current ? 650 : 500,
        color: current ? colours.railInk : colours.railFaint,
        backgroundColor: current ? 'rgba(255,255,255,.09)' : 'transparent',
        '&:hover': { color: colours.railInk, backgroundColor: 'rgba(255,255,255,.06)' },
      }}
    >
      <Icon sx={{ fontSize: 19 }} />
      <span>{t(destination.label)}</span>
      {destination.external ? <OpenInNew sx={{ fontSize: 13, ml: 'auto', opacity: 0.7 }} /> : null}
    </ButtonBase>
  );
}

/** Where the member can go; places they may not read are left out. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useText();
  const may = useMay();
  const colours = useColours();
  return (
    <Stack component="nav" aria-label={t(words.navigation)} spacing={2} sx={{ px: 1.25, pb: 2, overflowY: 'auto', flex: 1 }}>
      {DESTINATIONS.map((group) => {
        const visible = group.destinations.filter((each) => !each.subject || may(each.action ?? 'read', each.subject));
        if (visible.length === 0) return null;
        return (
          <Box key={visible[0]?.path}>
            {group.label ? (
              <Typography variant="caption" component="h2" sx={{ display: 'block', px: 1.5, pb: 0.5, m: 0, color: colours.railFaint }}>
                {t(group.label)}
              </Typography>
            ) : null}
            <Stack spacing={0.25}>
              {visible.map((each) => (
                <NavigationLink key={each.path} destination={each} onGo={onGo} />
              ))}
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
}
