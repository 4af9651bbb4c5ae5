import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import Download from '@mui/icons-material/Download';
import { useText } from '../shared/language';
import { useColumns } from '../shared/useColumns';
import { useMay } from '../shared/viewer';
import type { Viewable } from '../view/useViews';
import { settingsOf } from '../view/view';
import { ExportDialog } from './ExportDialog';
import { words } from './messages';

const SUBJECTS = { REQUESTS: 'Request', CUSTOMERS: 'Customer' } as const;

/** Takes the list out as a file, for those who may. */
export function ExportButton({ list, resource, columns }: Viewable) {
  const t = useText();
  const { filterValues, sort } = useListContext();
  const [arranged] = useColumns(columns);
  const [open, setOpen] = useState(false);
  if (!useMay()('exportList', SUBJECTS[list])) return null;
  return (
    <>
      <Button size="small" startIcon={<Download />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t(words.export)}
      </Button>
      {open ? (
        <ExportDialog
          list={list}
          settings={settingsOf(resource, { filterValues, sort, columns: arranged })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
