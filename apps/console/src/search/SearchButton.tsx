import { Box, IconButton, Tooltip } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import Search from '@mui/icons-material/Search';
import { useKeys } from '../shared/keyboard';
import { words as keys } from '../shared/keyboardMessages';
import { useText } from '../shared/language';
import { words } from './messages';

const SearchPalette = lazy(() => import('./SearchPalette'));

/** Opens the search over everything, by ⌘K or Ctrl+K from wherever one is. */
export function SearchButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  useKeys([{ keys: ['Control+K'], label: keys.searchAll }]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Box component="span">
      <Tooltip title={`${t(words.search)} · ⌘K / Ctrl+K`}>
        <IconButton aria-label={t(words.search)} aria-keyshortcuts="Meta+K Control+K" onClick={() => setOpen(true)}>
          <Search sx={{ fontSize: 20 }} />
        </IconButton>
      </Tooltip>
      {open ? (
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Box>
  );
}
