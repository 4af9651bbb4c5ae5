import { IconButton, ListItemIcon, Menu, MenuItem, Tooltip } from '@mui/material';
import { type MouseEvent, useState } from 'react';
import Delete from '@mui/icons-material/DeleteOutlined';
import Download from '@mui/icons-material/FileDownloadOutlined';
import MoreVert from '@mui/icons-material/MoreVert';
import { useText } from '../shared/language';
import { useMay } from '../shared/viewer';
import type { CustomerDetail } from './customer';
import { EraseDialog } from './EraseDialog';
import { ExportDialog } from './ExportDialog';
import { words } from './messages';

/** What a person may ask for (C-4.4): a copy of their data, and to be forgotten. */
export function PersonMenu({ customer }: { customer: CustomerDetail }) {
  const t = useText();
  const may = useMay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<'export' | 'erase'>();
  const choose = (dialog: 'export' | 'erase') => () => {
    setAnchor(null);
    setOpen(dialog);
  };
  const close = () => setOpen(undefined);
  const mayExport = may('export', 'Customer');
  const mayErase = may('erase', 'Customer') && !customer.erasedAt;
  if (!mayExport && !mayErase) return null;
  return (
    <>
      <Tooltip title={t(words.more)}>
        <IconButton
          aria-label={t(words.more)}
          aria-haspopup="menu"
          onClick={(event: MouseEvent<HTMLElement>) => setAnchor(event.currentTarget)}
        >
          <MoreVert />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {mayExport ? (
          <MenuItem onClick={choose('export')}>
            <ListItemIcon>
              <Download fontSize="small" />
            </ListItemIcon>
            {t(words.export)}
          </MenuItem>
        ) : null}
        {mayErase ? (
          <MenuItem onClick={choose('erase')} sx={{ color: 'error.main' }}>
            <ListItemIcon sx={{ color: 'inherit' }}>
              <Delete fontSize="small" />
            </ListItemIcon>
            {t(words.erase)}
          </MenuItem>
        ) : null}
      </Menu>
      {open === 'export' ? <ExportDialog customer={customer} onClose={close} /> : null}
      {open === 'erase' ? <EraseDialog customer={customer} onClose={close} /> : null}
    </>
  );
}
