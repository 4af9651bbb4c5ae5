import { Box, Button, Checkbox, FormControlLabel, IconButton, Popover, Stack } from '@mui/material';
import { useState } from 'react';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import ViewWeek from '@mui/icons-material/ViewWeekOutlined';
import { type ArrangedColumn, type ColumnChoice, moved, usual } from './columns';
import { useText } from './language';
import { words } from './messages';
import { useColumns } from './useColumns';

interface LineProps {
  column: ArrangedColumn;
  first: boolean;
  last: boolean;
  only: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
}

function Line({ column, first, last, only, onToggle, onMove }: LineProps) {
  const t = useText();
  const name = t(column.label);
  return (
    <Stack direction="row" component="li" sx={{ alignItems: 'center', pl: 1.5, pr: 0.5 }}>
      <FormControlLabel
        control={<Checkbox size="small" checked={column.shown} disabled={only} onChange={onToggle} />}
        label={name}
        sx={{ flex: 1, mr: 1 }}
      />
      <IconButton size="small" disabled={first} aria-label={t(words.moveUp, { name })} onClick={() => onMove(-1)}>
        <ArrowUpward sx={{ fontSize: 16 }} />
      </IconButton>
      <IconButton size="small" disabled={last} aria-label={t(words.moveDown, { name })} onClick={() => onMove(1)}>
        <ArrowDownward sx={{ fontSize: 16 }} />
      </IconButton>
    </Stack>
  );
}

/** Which columns a table shows and in which order, by mouse or keyboard; nothing needs to be dragged (WCAG 2.5.7). */
export function ColumnsMenu({ columns }: { columns: readonly ColumnChoice[] }) {
  const t = useText();
  const [arranged, set] = useColumns(columns);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = arranged.filter((column) => column.shown).length;
  const toggle = (source: string) =>
    set(arranged.map((column) => (column.source === source ? { ...column, shown: !column.shown } : column)));
  return (
    <>
      <Button size="small" startIcon={<ViewWeek />} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        {t(words.columns)}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t(words.columns) } }}
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, py: 1, minWidth: 240 }}>
          {arranged.map((column, place) => (
            <Line
              key={column.source}
              column={column}
              first={place === 0}
              last={place === arranged.length - 1}
              only={column.shown && shown === 1}
              onToggle={() => toggle(column.source)}
              onMove={(by) => set(moved(arranged, column.source, by))}
            />
          ))}
        </Box>
        <Box sx={{ px: 1.5, pb: 1, textAlign: 'right' }}>
          <Button size="small" onClick={() => set(usual(columns))}>
            {t(words.usualColumns)}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
