import { Box, Button, IconButton, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AmendDialog } from './AmendDialog';
import type { Amending } from './amendment';
import { isWrong, type YearDraft, yearDraft, yearInput, type YearLine } from './calendarYear';
import { words } from './messages';
import type { CalendarBody, CalendarYear, Provision } from './regulation';

interface LineProps {
  line: YearLine;
  year: number;
  onChange: (part: Partial<YearLine>) => void;
  onRemove: () => void;
}

function LineFields({ line, year, onChange, onRemove }: LineProps) {
  const t = useText();
  const day = (label: string, field: 'from' | 'to') => (
    <TextField
      type="date"
      label={label}
      value={line[field]}
      onChange={(event) =>
        onChange(field === 'from' && !line.to ? { from: event.target.value, to: event.target.value } : { [field]: event.target.value })
      }
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: `${year}-01-01`, max: `${year}-12-31` } }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: '130px 1fr 160px 160px 40px' }, gap: 1, alignItems: 'center' }}>
      <TextField
        select
        label={t(words.dayKind)}
        value={line.kind}
        onChange={(event) => onChange({ kind: event.target.value as YearLine['kind'] })}
      >
        <MenuItem value="holiday">{t(words.holiday)}</MenuItem>
        <MenuItem value="makeUpDay">{t(words.makeUpDay)}</MenuItem>
      </TextField>
      <TextField label={t(words.name)} value={line.name} onChange={(event) => onChange({ name: event.target.value })} />
      {day(t(words.firstDay), 'from')}
      {day(t(words.lastDay), 'to')}
      <IconButton size="small" aria-label={`${t(words.removeLine)}: ${line.name}`} onClick={onRemove}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}

function Lines({ draft, onChange }: { draft: YearDraft; onChange: (draft: YearDraft) => void }) {
  const t = useText();
  const change = (place: number, part: Partial<YearLine>) =>
    onChange({ ...draft, lines: draft.lines.map((line, index) => (index === place ? { ...line, ...part } : line)) });
  return (
    <Stack spacing={1.25}>
      {draft.lines.map((line, place) => (
        <LineFields
          key={place}
          line={line}
          year={draft.year}
          onChange={(part) => change(place, part)}
          onRemove={() => onChange({ ...draft, lines: draft.lines.filter((_, index) => index !== place) })}
        />
      ))}
      <Box>
        <Button
          size="small"
          startIcon={<Add />}
          onClick={() => onChange({ ...draft, lines: [...draft.lines, { kind: 'holiday', name: '', from: '', to: '' }] })}
        >
          {t(words.addLine)}
        </Button>
      </Box>
    </Stack>
  );
}

interface CalendarDialogProps {
  calendar: Provision<CalendarBody>;
  /** The year to edit; a new one has no days yet. */
  year: CalendarYear;
  amending: Amending;
  onClose: () => void;
}

/** Holidays (休) and make-up days (班) of one year, published with the next version. */
export function CalendarDialog({ calendar, year, amending, onClose }: CalendarDialogProps) {
  const t = useText();
  const [draft, setDraft] = useState(() => yearDraft(year));
  const [touched, setTouched] = useState(false);
  const sound = draft.lines.length > 0 && !draft.lines.some((line) => isWrong(line, draft.year));
  const change = (next: YearDraft) => {
    setTouched(true);
    setDraft(next);
  };
  const counts = (kind: YearLine['kind']) => draft.lines.filter((line) => line.kind === kind).length;
  return (
    <AmendDialog
      title={`${t(shared.edit)} ${draft.year}`}
      amending={amending}
      provision={calendar}
      body={touched && sound ? { calendar: { years: [yearInput(draft)] } } : undefined}
      sentence={t(words.yearSentence, { year: draft.year, holidays: counts('holiday'), makeUpDays: counts('makeUpDay') })}
      onClose={onClose}
    >
      <Lines draft={draft} onChange={change} />
    </AmendDialog>
  );
}
