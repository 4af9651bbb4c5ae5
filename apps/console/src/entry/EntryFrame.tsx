import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Brand } from '../shared/Brand';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { LanguageButton, ThemeButton } from '../shared/TopBar';
import { useColours } from '../shared/useColours';
import { words } from './messages';

function Claim() {
  const t = useText();
  const colours = useColours();
  return (
    <Box
      component="aside"
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '38%',
        maxWidth: 520,
        p: 6,
        backgroundColor: colours.rail,
        color: colours.railInk,
      }}
    >
      <Brand name={t(shared.product)} />
      <Box>
        <Typography sx={{ fontSize: 34, fontWeight: 700, lineHeight: 1.3, mb: 2, textWrap: 'balance' }}>{t(words.claim)}</Typography>
        <Typography sx={{ fontSize: 15.5, lineHeight: 1.8, color: colours.railFaint, textWrap: 'pretty' }}>{t(words.claimText)}</Typography>
      </Box>
      <Box sx={{ width: 56, height: 3, backgroundColor: colours.cinnabar, borderRadius: 2 }} />
    </Box>
  );
}

/** The frame of the pages before sign-in. */
export function EntryFrame({ children, width = 420 }: { children: ReactNode; width?: number }) {
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', backgroundColor: 'background.default', color: 'text.primary' }}>
      <Claim />
      <Box component="main" sx={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <Stack direction="row" sx={{ justifyContent: { xs: 'space-between', md: 'flex-end' }, alignItems: 'center', p: 2 }}>
          <Box sx={{ display: { md: 'none' } }}>
            <Brand name="Charter" />
          </Box>
          <Box>
            <LanguageButton />
            <ThemeButton />
          </Box>
        </Stack>
        <Box sx={{ flex: 1, display: 'grid', placeItems: 'center', px: 2, pb: 6 }}>
          <Box sx={{ width: '100%', maxWidth: width }}>{children}</Box>
        </Box>
      </Box>
    </Box>
  );
}
