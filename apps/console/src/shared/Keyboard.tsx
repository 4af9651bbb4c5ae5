import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { Fragment, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type KeyAct, offeredKeys, pressed, useKeys } from './keyboard';
import { words } from './keyboardMessages';
import { useText } from './language';
import { words as shared } from './messages';
import { arrowsAreFree, chooseRow, currentRow, forgetPlace, hasChoosableRows, hasRows, moveBy, openRow } from './rows';
import { useMay } from './viewer';

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵ Enter', Escape: 'Esc', Control: 'Ctrl / ⌘' };

function Key({ name }: { name: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        fontFamily: 'inherit',
        fontSize: 13,
        px: 0.9,
        py: 0.2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'action.hover',
      }}
    >
      {name
        .split('+')
        .map((part) => SIGNS[part] ?? part)
        .join(' + ')}
    </Box>
  );
}

function KeyLine({ keys, label }: KeyAct) {
  const t = useText();
  return (
    <>
      <Box component="dt" sx={{ whiteSpace: 'nowrap' }}>
        {keys.map((key, at) => (
          <Fragment key={key}>
            {at > 0 ? ` ${t(words.or)} ` : null}
            <Key name={key} />
          </Fragment>
        ))}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {t(label)}
      </Box>
    </>
  );
}

/** Keys that dialogs have everywhere. */
const DIALOGS: readonly KeyAct[] = [
  { keys: ['Control+Enter'], label: words.send },
  { keys: ['Escape'], label: words.leave },
];

/** Every key of the page with what it does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [keys] = useState(() => [...offeredKeys(), ...DIALOGS]);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t(words.title)}</DialogTitle>
      <DialogContent>
        <Typography color="textSecondary">{t(words.hint)}</Typography>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'max-content minmax(0, 1fr)',
            columnGap: 2.5,
            rowGap: 1.25,
            alignItems: 'center',
            mt: 2,
            mb: 0,
          }}
        >
          {keys.map((each) => (
            <KeyLine key={each.keys.join()} {...each} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t(shared.close)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Moves through what the page lists; nothing is taken from keys that are meant for something else. */
function useRowKeys(): void {
  const move = (steps: 1 | -1) => (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow') && !arrowsAreFree()) return;
    event.preventDefault();
    moveBy(steps);
  };
  useKeys([
    { keys: ['j', 'ArrowDown'], label: words.next, offered: hasRows, act: move(1) },
    { keys: ['k', 'ArrowUp'], label: words.previous, offered: hasRows, act: move(-1) },
    { keys: ['Enter'], label: words.open, offered: hasRows, act: (event) => openRow() && event.preventDefault() },
    { keys: ['x'], label: words.choose, offered: hasChoosableRows, act: () => currentRow() && chooseRow() },
  ]);
}

/** The keyboard of the console: listens once for all pages, and shows their keys. */
export function Keyboard() {
  const navigate = useNavigate();
  const may = useMay();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useRowKeys();
  useKeys([
    {
      keys: ['c'],
      label: words.register,
      offered: () => may('create', 'Request'),
      act: (event) => {
        // the letter must not be the first of what is typed there
        event.preventDefault();
        void navigate('/requests/create');
      },
    },
    { keys: ['?'], label: words.showKeys, act: () => setOpen(true) },
  ]);
  useEffect(forgetPlace, [pathname]);
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return open ? <KeyHelp onClose={() => setOpen(false)} /> : null;
}
