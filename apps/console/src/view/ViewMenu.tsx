import { Box, Button, Divider, ListItemIcon, ListItemText, ListSubheader, Menu, MenuItem } from '@mui/material';
import { type MouseEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import Add from '@mui/icons-material/Add';
import Bookmark from '@mui/icons-material/BookmarkBorder';
import Check from '@mui/icons-material/Check';
import Delete from '@mui/icons-material/DeleteOutlined';
import Edit from '@mui/icons-material/EditOutlined';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Save from '@mui/icons-material/SaveOutlined';
import Star from '@mui/icons-material/Star';
import StarBorder from '@mui/icons-material/StarBorder';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { useText } from '../shared/language';
import { useAct } from '../shared/useAct';
import { VIEW_DEFAULT, VIEW_REMOVE, VIEW_UPDATE } from './documents';
import { words } from './messages';
import { useViews, type Viewable, type Views } from './useViews';
import { type SavedView, SHARINGS } from './view';
import { ViewDialog } from './ViewDialog';

/** The views in their groups, as items of the menu. */
function viewItems({ all, current, show }: Views, t: ReturnType<typeof useText>, close: () => void) {
  return SHARINGS.flatMap((sharing) => {
    const views = all.filter((view) => view.sharing === sharing);
    if (views.length === 0) return [];
    return [
      <ListSubheader key={sharing} disableSticky sx={{ lineHeight: '30px', backgroundColor: 'transparent' }}>
        {t(words[sharing])}
      </ListSubheader>,
      ...views.map((view) => (
        <MenuItem
          key={view.id}
          selected={view.id === current?.id}
          onClick={() => {
            close();
            show(view);
          }}
        >
          <ListItemIcon>{view.id === current?.id ? <Check fontSize="small" /> : null}</ListItemIcon>
          <ListItemText
            primary={view.name}
            secondary={view.mine ? undefined : t(words.by, { name: view.ownerName })}
            slotProps={{ primary: { noWrap: true } }}
          />
          {view.isDefault ? <Star fontSize="small" sx={{ ml: 1, color: 'primary.main' }} titleAccess={t(words.isDefault)} /> : null}
        </MenuItem>
      )),
    ];
  });
}

interface Doing {
  onSave: () => void;
  onUpdate: () => void;
  onEdit: () => void;
  onDefault: () => void;
  onRemove: () => void;
}

/** What can be done with the view that is shown, and with the list as it is. */
function actItems({ current, changed }: Views, t: ReturnType<typeof useText>, doing: Doing) {
  const item = (key: string, icon: typeof Add, label: string, onClick: () => void) => {
    const Icon = icon;
    return (
      <MenuItem key={key} onClick={onClick}>
        <ListItemIcon>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={label} slotProps={{ primary: { noWrap: true } }} />
      </MenuItem>
    );
  };
  const own = current?.canChange
    ? [
        changed ? item('update', Save, t(words.update, { name: current.name }), doing.onUpdate) : null,
        item('edit', Edit, t(words.edit), doing.onEdit),
        item('remove', Delete, t(words.remove), doing.onRemove),
      ]
    : [];
  const star = current
    ? item('default', current.isDefault ? Star : StarBorder, t(current.isDefault ? words.unsetDefault : words.setDefault), doing.onDefault)
    : null;
  return [item('save', Add, t(words.save), doing.onSave), star, ...own];
}

/** Changes of the view that is shown. */
function useViewActs({ current, settings, show }: Views, list: Viewable['list']) {
  const t = useText();
  const notify = useNotify();
  const updating = useAct<{ savedView: SavedView }>(VIEW_UPDATE);
  const defaulting = useAct(VIEW_DEFAULT);
  const removing = useAct(VIEW_REMOVE);
  return {
    update: async () => {
      if (!current) return;
      const done = await updating.run({ id: current.id, ...settings, expectedVersion: current.version });
      if (done) notify(t(words.saved, { name: current.name }), { type: 'success' });
    },
    setDefault: () => current && void defaulting.run({ list, savedViewId: current.isDefault ? null : current.id }),
    remove: async () => {
      if (!current || !(await removing.run({ id: current.id }))) return;
      notify(t(words.removed), { type: 'success' });
      show(undefined);
    },
    busy: removing.busy,
  };
}

type Asking = 'new' | 'edit' | 'remove' | undefined;

interface AskedProps {
  asking: Asking;
  views: Views;
  acts: ReturnType<typeof useViewActs>;
  list: Viewable['list'];
  onClose: () => void;
}

/** The dialog that a choice of the menu opened. */
function Asked({ asking, views, acts, list, onClose }: AskedProps) {
  const t = useText();
  const { current, settings, show } = views;
  if (asking === 'new' || asking === 'edit') {
    const view = asking === 'edit' ? current : undefined;
    return (
      <ViewDialog list={list} settings={settings} view={view} onClose={onClose} onSaved={(saved) => asking === 'new' && show(saved)} />
    );
  }
  if (asking !== 'remove' || !current) return null;
  return (
    <ConfirmDialog
      title={t(words.removeAsk, { name: current.name })}
      hint={t(words.removeHint)}
      confirmLabel={t(words.remove)}
      busy={acts.busy}
      onClose={onClose}
      onConfirm={() => void acts.remove().then(onClose)}
    />
  );
}

/** The views of a list: choose one, keep the list as one, share it, open with it (S-2.1). */
export function ViewMenu(viewable: Viewable) {
  const t = useText();
  const views = useViews(viewable);
  const acts = useViewActs(views, viewable.list);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<Asking>();
  const { current, changed, show } = views;
  const close = () => setAnchor(null);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const label = current ? (changed ? t(words.changed, { name: current.name }) : current.name) : t(words.views);
  return (
    <Box>
      <Button
        variant={current ? 'outlined' : 'text'}
        size="small"
        startIcon={<Bookmark />}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 260, '& .MuiButton-endIcon': { ml: 0.25 } }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {label}
        </Box>
      </Button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={close} slotProps={{ paper: { sx: { minWidth: 260, maxWidth: 340 } } }}>
        <MenuItem selected={!current} onClick={then(() => show(undefined))}>
          <ListItemIcon>{current ? null : <Check fontSize="small" />}</ListItemIcon>
          {t(words.everything)}
        </MenuItem>
        {viewItems(views, t, close)}
        <Divider />
        {actItems(views, t, {
          onSave: then(() => setAsking('new')),
          onUpdate: then(() => void acts.update()),
          onEdit: then(() => setAsking('edit')),
          onDefault: then(() => acts.setDefault()),
          onRemove: then(() => setAsking('remove')),
        })}
      </Menu>
      <Asked asking={asking} views={views} acts={acts} list={viewable.list} onClose={() => setAsking(undefined)} />
    </Box>
  );
}
