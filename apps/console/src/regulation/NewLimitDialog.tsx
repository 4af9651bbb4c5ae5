import type { Language } from '@charter/kernel';
import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import type { Choice } from '../shared/FilterSelect';
import { useLanguage, useText } from '../shared/language';
import { said } from '../shared/said';
import { AmendDialog } from './AmendDialog';
import type { Amending } from './amendment';
import { useChoices } from './described/choices';
import { textOf } from './described/typed';
import { words } from './messages';
import { newKey } from './newKey';
import { type CalendarBody, type ProcedureBody, type Provision, UNITS, ofKind } from './regulation';

const FIELDS = ['chinese', 'english', 'clock', 'item', 'department', 'priority', 'value', 'unit', 'calendar'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const PRIORITIES = ['ORDINARY', 'URGENT', 'EMERGENCY'] as const;

/** A limit that is whole, in the form of the API. */
function inputOf({ clock, item, department, priority, value, unit, calendar }: Typed): Record<string, unknown> | undefined {
  if (!clock || !calendar || !/^[1-9]\d{0,3}$/.test(value.trim())) return undefined;
  const narrowed = { ...(item ? { item } : {}), ...(department ? { department } : {}), ...(priority ? { priority } : {}) };
  return { clock, calendar, value: Number(value), unit, ...narrowed };
}

/** Lays down another time limit (S-5.3): for everything, or narrower by item, department and priority; the narrowest governs. */
export function NewLimitDialog({ provisions, amending, onClose }: NewLimitProps) {
  const t = useText();
  const calendars = ofKind<CalendarBody>(provisions, 'CalendarBody');
  const [typed, setTyped] = useState<Typed>(() => blank(calendars[0]?.key ?? ''));
  const input = inputOf(typed);
  const name = typed.chinese.trim();
  return (
    <AmendDialog
      title={t(words.addTo, { name: t(words.limitNoun) })}
      amending={amending}
      provision={{ key: newKey('limit', provisions), kind: 'limit', name: '' }}
      body={input && name ? { limit: input } : undefined}
      more={{ name: textOf({ zh: name, en: typed.english }) }}
      missing={t(words.limitMissing)}
      sentence={t(words.newLimitSentence, { name })}
      onClose={onClose}
    >
      <Fields typed={typed} provisions={provisions} onChange={(part) => setTyped({ ...typed, ...part })} />
    </AmendDialog>
  );
}

interface NewLimitProps {
  /** All of the version or draft: what the limit may name. */
  provisions: readonly Provision[];
  amending: Amending;
  onClose: () => void;
}

function blank(calendar: string): Typed {
  return { chinese: '', english: '', clock: '', item: '', department: '', priority: '', value: '', unit: 'WORKING_DAYS', calendar };
}

interface FieldsProps {
  typed: Typed;
  provisions: readonly Provision[];
  onChange: (part: Partial<Typed>) => void;
}

function Fields({ typed, provisions, onChange }: FieldsProps) {
  const t = useText();
  const language = useLanguage();
  const choices = useChoices(provisions);
  const named = (kind: string) => provisions.filter((each) => each.kind === kind).map(({ key: id, name }) => ({ id, name }));
  const departments = choices.of({ refersTo: 'department' }) ?? [];
  const priorities = PRIORITIES.map((id) => ({ id, name: t(words[id]) }));
  const units = UNITS.map((id) => ({ id, name: t(words[id]) }));
  const text = (field: 'chinese' | 'english' | 'value', label: string, required = true) => (
    <TextField label={label} required={required} value={typed[field]} onChange={(event) => onChange({ [field]: event.target.value })} />
  );
  const select = (field: keyof Typed, label: string, options: readonly Choice[], required = false) => (
    <TextField
      select
      label={label}
      required={required}
      value={typed[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    >
      {required ? null : <MenuItem value="">{t(words.notNarrowed)}</MenuItem>}
      {options.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
      {text('chinese', `${t(words.provisionName)} · ${t(words.inChinese)}`)}
      {text('english', `${t(words.provisionName)} · ${t(words.inEnglish)}`, false)}
      {select('clock', t(words.clock), clocksOf(provisions, language), true)}
      {select('calendar', t(words.calendarField), named('calendar'), true)}
      {text('value', t(words.value))}
      {select('unit', t(words.unit), units, true)}
      {select('item', t(words.itemField), named('serviceItem'))}
      {select('department', t(words.departmentField), departments)}
      {select('priority', t(words.priorityField), priorities)}
    </Box>
  );
}

/** Every clock of every procedure, once. */
function clocksOf(provisions: readonly Provision[], language: Language): Choice[] {
  const clocks = ofKind<ProcedureBody>(provisions, 'ProcedureBody').flatMap(({ body }) => body.clocks);
  return [...new Map(clocks.map(({ code, name }) => [code, { id: code, name: said(name, language) }])).values()];
}
