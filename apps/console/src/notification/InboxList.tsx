import { Box, Button, Stack, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import DoneAll from '@mui/icons-material/DoneAll';
import Inbox from '@mui/icons-material/NotificationsNoneOutlined';
import Tune from '@mui/icons-material/Tune';
import { ask } from '../shared/api';
import { EmptyState } from '../shared/EmptyState';
import { FilterSelect, useFilterValue } from '../shared/FilterSelect';
import { useLanguage, useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { useAct } from '../shared/useAct';
import { NOTICE_SETTINGS, NOTICES_READ } from './documents';
import { words } from './messages';
import type { Notice, NoticeSetting } from './notice';
import { NoticeRow } from './NoticeRow';
import { SettingsDialog } from './SettingsDialog';

function useSettings(): readonly NoticeSetting[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['noticeSettings', language],
    queryFn: async () => (await ask<{ noticeSettings: NoticeSetting[] }>(NOTICE_SETTINGS)).noticeSettings,
  });
  return data;
}

function UnreadSwitch() {
  const t = useText();
  const [unread, setUnread] = useFilterValue('unread');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={unread ? 'unread' : 'all'}
      onChange={(_, value: string | null) => value && setUnread(value === 'unread')}
    >
      <ToggleButton value="all">{t(words.all)}</ToggleButton>
      <ToggleButton value="unread">{t(words.unread)}</ToggleButton>
    </ToggleButtonGroup>
  );
}

function Toolbar({ onReadAll, busy }: { onReadAll: () => void; busy: boolean }) {
  const t = useText();
  const settings = useSettings();
  const [open, setOpen] = useState(false);
  const { data } = useListContext<Notice>();
  const fresh = data?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <UnreadSwitch />
      <FilterSelect name="kind" label={t(words.kind)} choices={(settings ?? []).map(({ kind: id, name }) => ({ id, name }))} />
      <Box sx={{ flex: 1 }} />
      <Button startIcon={<DoneAll />} onClick={onReadAll} disabled={!fresh || busy}>
        {t(words.readAll)}
      </Button>
      <Button variant="outlined" startIcon={<Tune />} onClick={() => setOpen(true)} disabled={!settings}>
        {t(words.settings)}
      </Button>
      {open && settings ? <SettingsDialog settings={settings} onClose={() => setOpen(false)} /> : null}
    </Stack>
  );
}

function Rows({ onRead }: { onRead: (notice: Notice) => void }) {
  const { data = [] } = useListContext<Notice>();
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {data.map((notice) => (
        <li key={notice.id}>
          <NoticeRow notice={notice} onRead={onRead} />
        </li>
      ))}
    </Stack>
  );
}

/** The inbox (通知中心, O-10): what concerns the member, newest first. */
export default function InboxList() {
  const t = useText();
  const { run, busy } = useAct(NOTICES_READ);
  const read = ({ id }: Notice) => void run({ ids: [id] });
  return (
    <ListFrame<Notice>
      title={t(words.inbox)}
      resource="notices"
      sort={{ field: 'at', order: 'DESC' }}
      toolbar={<Toolbar busy={busy} onReadAll={() => void run({})} />}
      table={<Rows onRead={read} />}
      card={(notice) => <NoticeRow notice={notice} onRead={read} />}
      empty={<EmptyState icon={<Inbox />} title={t(words.empty)} hint={t(words.emptyHint)} />}
    />
  );
}
