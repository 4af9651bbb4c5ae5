import { Box, Drawer, Link as PlainLink } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router-dom';
import { FactorBanner } from '../account/FactorBanner';
import { FactorGate } from '../account/FactorGate';
import { BottomBar } from './BottomBar';
import { Brand } from './Brand';
import { ConfirmBanner } from './ConfirmBanner';
import { ConnectionBanner } from './ConnectionBanner';
import { Keyboard } from './Keyboard';
import { useText } from './language';
import { LiveUpdates } from './LiveUpdates';
import { words } from './messages';
import { Navigation } from './Navigation';
import { OrganisationChoice } from './OrganisationChoice';
import { PageFailure } from './PageFailure';
import { PageSkeleton } from './PageSkeleton';
import { SupportBanner } from './SupportBanner';
import { TopBar } from './TopBar';
import { useColours } from './useColours';
import { useViewer } from './viewer';

const RAIL = 228;

function Rail({ onGo }: { onGo?: () => void }) {
  const t = useText();
  const { data: viewer } = useViewer();
  return (
    <>
      <Box sx={{ px: 2, height: 64, display: 'flex', alignItems: 'center', mb: 1 }}>
        <Brand name={viewer?.organisation?.name ?? t(words.product)} caption={viewer?.organisation ? t(words.product) : undefined} />
      </Box>
      <Navigation {...(onGo ? { onGo } : {})} />
    </>
  );
}

function useRailPaper() {
  const colours = useColours();
  return { width: RAIL, border: 0, backgroundColor: colours.rail, color: colours.railInk, display: 'flex' };
}

/** The frame of every page behind the login: rail on wide screens, drawer and bottom bar on phones. */
export function Layout({ children }: { children?: ReactNode }) {
  const t = useText();
  const paper = useRailPaper();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const { data: viewer } = useViewer();
  const homeless = viewer && !viewer.organisation ? viewer : undefined;
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh', backgroundColor: 'background.default', color: 'text.primary' }}>
      <PlainLink
        href="#main-content"
        sx={{ position: 'absolute', left: 8, top: -60, zIndex: 2000, p: 1, bgcolor: 'background.paper', '&:focus': { top: 8 } }}
      >
        {t(words.skip)}
      </PlainLink>
      <Drawer
        variant="permanent"
        sx={{ width: RAIL, flexShrink: 0, display: { xs: 'none', md: 'block' } }}
        slotProps={{ paper: { sx: paper } }}
      >
        <Rail />
      </Drawer>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        sx={{ display: { md: 'none' } }}
        slotProps={{ paper: { sx: { ...paper, width: 268 } } }}
      >
        <Rail onGo={() => setOpen(false)} />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar onMenu={() => setOpen(true)} />
        <ConnectionBanner />
        <ConfirmBanner />
        <FactorBanner />
        <SupportBanner />
        <LiveUpdates />
        <Keyboard />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, px: { xs: 1.5, md: 3 }, py: { xs: 1.5, md: 2.5 }, pb: { xs: 11, md: 4 }, outline: 'none', minWidth: 0 }}
        >
          <ErrorBoundary FallbackComponent={PageFailure} resetKeys={[pathname]}>
            <Suspense fallback={<PageSkeleton />}>
              <FactorGate>{homeless ? <OrganisationChoice viewer={homeless} /> : children}</FactorGate>
            </Suspense>
          </ErrorBoundary>
        </Box>
        <BottomBar onMore={() => setOpen(true)} />
      </Box>
    </Box>
  );
}
