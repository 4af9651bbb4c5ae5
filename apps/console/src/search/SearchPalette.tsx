import { Box, Button, Dialog, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTheme as useAdminTheme } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ask } from '../shared/api';
import { DESTINATIONS } from '../shared/destinations';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { useSettled } from '../shared/useSettled';
import { useMay } from '../shared/viewer';
import { GLOBAL_SEARCH } from './documents';
import { type Hit, KINDS, pathOf } from './hit';
import { words } from './messages';

const LOOK = {
  '& [cmdk-input]': {
    width: '100%',
    border: 0,
    outline: 'none',
    font: 'inherit',
    fontSize: 17,
    px: 2.5,
    py: 2,
    color: 'inherit',
    backgroundColor: 'transparent',
  },
  '& [cmdk-list]': { maxHeight: { xs: 'calc(100dvh - 120px)', sm: 420 }, overflowY: 'auto', borderTop: 1, borderColor: 'divider', py: 1 },
  '& [cmdk-group-heading]': { px: 2.5, pt: 1, pb: 0.5, fontSize: 12, color: 'text.secondary' },
  '& [cmdk-item]': { px: 2.5, py: 1, minHeight: 44, cursor: 'pointer', display: 'flex', alignItems: 'center', gap: 1.5 },
  '& [cmdk-item][data-selected=true]': { backgroundColor: 'action.selected' },
  '& [cmdk-empty]': { px: 2.5, py: 3, color: 'text.secondary' },
} as const;

interface Entry {
  key: string;
  label: string;
  go: () => void;
}

function Line({ title, detail, onGo, value }: { title: string; detail?: string | null; onGo: () => void; value: string }) {
  return (
    <Command.Item value={value} onSelect={onGo}>
      <Typography noWrap sx={{ fontWeight: 550, flexShrink: 0, maxWidth: '60%' }}>
        {title}
      </Typography>
      {detail ? (
        <Typography noWrap variant="body2" color="textSecondary" sx={{ minWidth: 0 }}>
          {detail}
        </Typography>
      ) : null}
    </Command.Item>
  );
}

/** Records that the typed letters find; the server does the finding, under the member's rights. */
function useHits(typed: string): { hits: readonly Hit[]; looking: boolean } {
  const language = useLanguage();
  const text = useSettled(typed.trim(), 180);
  const { data, isFetching } = useQuery({
    queryKey: ['globalSearch', text, language],
    queryFn: async () => (await ask<{ globalSearch: Hit[] }>(GLOBAL_SEARCH, { text })).globalSearch,
    enabled: text !== '',
    placeholderData: (previous) => previous,
  });
  return { hits: typed.trim() ? (data ?? []) : [], looking: isFetching || text !== typed.trim() };
}

/** Pages and actions whose name holds what was typed. */
function useEntries(typed: string, close: () => void): { pages: Entry[]; acts: Entry[] } {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const [theme, setTheme] = useAdminTheme();
  const go = (path: string) => () => {
    close();
    void navigate(path);
  };
  const wanted = typed.trim().toLowerCase();
  const fits = ({ label }: Entry) => wanted === '' || label.toLowerCase().includes(wanted);
  const pages = DESTINATIONS.flatMap(({ destinations }) => destinations)
    .filter((each) => !each.external && (!each.subject || may('read', each.subject)))
    .map((each) => ({ key: each.path, label: t(each.label), go: go(each.path) }));
  const register = may('create', 'Request') ? [{ key: 'register', label: t(shared.register), go: go('/requests/create') }] : [];
  const light = { key: 'theme', label: t(words.theme), go: () => setTheme(theme === 'dark' ? 'light' : 'dark') };
  return { pages: pages.filter(fits), acts: [...register, light].filter(fits) };
}

/** What was found, in its kinds. */
function Hits({ hits, onOpen }: { hits: readonly Hit[]; onOpen: (hit: Hit) => void }) {
  const t = useText();
  return KINDS.map((kind) => {
    const found = hits.filter((hit) => hit.kind === kind);
    if (found.length === 0) return null;
    return (
      <Command.Group key={kind} heading={t(words[kind])}>
        {found.map((hit) => (
          <Line key={hit.id} value={hit.id} title={hit.title} detail={hit.detail} onGo={() => onOpen(hit)} />
        ))}
      </Command.Group>
    );
  });
}

/** Search over everything the member may see, pages and actions (⌘K): a few letters, arrows and Enter. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [typed, setTyped] = useState('');
  const { hits, looking } = useHits(typed);
  const { pages, acts } = useEntries(typed, onClose);
  const open = (hit: Hit) => {
    onClose();
    void navigate(pathOf(hit));
  };
  const group = (heading: string, entries: Entry[]) =>
    entries.length > 0 ? (
      <Command.Group heading={heading}>
        {entries.map((entry) => (
          <Line key={entry.key} value={entry.key} title={entry.label} onGo={entry.go} />
        ))}
      </Command.Group>
    ) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      fullScreen={phone}
      fullWidth
      maxWidth="sm"
      aria-label={t(words.search)}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box component={Command} label={t(words.search)} shouldFilter={false} loop sx={LOOK}>
        <Command.Input autoFocus value={typed} onValueChange={setTyped} placeholder={t(words.hint)} />
        <Command.List>
          <Command.Empty>{looking ? t(words.looking) : t(words.nothing, { text: typed })}</Command.Empty>
          <Hits hits={hits} onOpen={open} />
          {group(t(words.acts), acts)}
          {group(t(words.pages), pages)}
        </Command.List>
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ px: 2.5, py: 1, borderTop: 1, borderColor: 'divider', display: { xs: 'none', sm: 'block' } }}
        >
          {t(words.keys)}
        </Typography>
        {phone ? (
          <Button fullWidth color="inherit" onClick={onClose} sx={{ minHeight: 48 }}>
            {t(shared.close)}
          </Button>
        ) : null}
      </Box>
    </Dialog>
  );
}
