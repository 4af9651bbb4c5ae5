import { Box, Button, Chip, Collapse, Stack, Tab, Tabs, TextField } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import Tune from '@mui/icons-material/Tune';
import { ExportButton } from '../export/ExportButton';
import { Facets, useCounts } from '../shared/Facets';
import { Count, FilterSelect, useFilterValue } from '../shared/FilterSelect';
import { useText } from '../shared/language';
import type { Message } from '../shared/message';
import { words as shared } from '../shared/messages';
import { SearchField } from '../shared/SearchField';
import { useDepartments, useMembers, useServiceItems } from '../shared/choices';
import { ColumnsMenu } from '../shared/ColumnsMenu';
import { useMay } from '../shared/viewer';
import { ViewMenu } from '../view/ViewMenu';
import { REQUEST_COLUMNS } from './columns';
import { requestResource } from './resource';
import { words } from './messages';
import { CHANNELS, PRIORITIES, STATE_TYPES } from './request';

function StateTabs() {
  const t = useText();
  const [value, set] = useFilterValue('stateType');
  const count = useCounts('stateType');
  return (
    <Tabs
      value={typeof value === 'string' ? value : ''}
      onChange={(_, next: string) => set(next)}
      variant="scrollable"
      scrollButtons={false}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      <Tab value="" label={t(shared.all)} />
      {STATE_TYPES.map((type) => (
        <Tab key={type} value={type} iconPosition="end" icon={<Count of={count(type)} />} label={t(words[type])} />
      ))}
    </Tabs>
  );
}

function FlagChip({ name, label }: { name: string; label: Message }) {
  const t = useText();
  const [value, set] = useFilterValue(name);
  const on = value === true;
  const count = useCounts(name)('true');
  return (
    <Chip
      label={count === undefined ? t(label) : `${t(label)} ${count}`}
      color={on ? 'primary' : 'default'}
      variant={on ? 'filled' : 'outlined'}
      onClick={() => set(!on)}
      aria-pressed={on}
    />
  );
}

/** A queue of the workbench, kept until it is taken off. */
function QueueChip() {
  const [value, set] = useFilterValue('queue');
  if (!value || typeof value !== 'object' || !('name' in value)) return null;
  return <Chip color="primary" label={String(value.name)} onDelete={() => set(undefined)} />;
}

function DateFilter({ name, label }: { name: string; label: Message }) {
  const t = useText();
  const [value, set] = useFilterValue(name);
  return (
    <TextField
      type="date"
      label={t(label)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => set(event.target.value)}
      sx={{ width: 'auto', minWidth: 150, flex: { xs: '1 1 45%', sm: '0 1 auto' } }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

function MoreFilters() {
  const t = useText();
  const may = useMay();
  const departments = useDepartments();
  const members = useMembers(may('read', 'Member'));
  const items = useServiceItems();
  return (
    <Stack direction="row" useFlexGap spacing={1.25} sx={{ flexWrap: 'wrap', pt: 1.5 }}>
      <FilterSelect name="priority" label={t(words.priority)} choices={PRIORITIES.map((id) => ({ id, name: t(words[id]) }))} />
      <FilterSelect name="channel" label={t(words.channel)} choices={CHANNELS.map((id) => ({ id, name: t(words[id]) }))} />
      <FilterSelect name="departmentId" label={t(words.department)} choices={departments} />
      <FilterSelect name="assigneeId" label={t(words.assignee)} choices={members} />
      <FilterSelect name="item" label={t(words.item)} choices={items.map((item) => ({ id: item.key, name: item.name }))} />
      <DateFilter name="from" label={words.from} />
      <DateFilter name="until" label={words.until} />
    </Stack>
  );
}

const MORE = ['priority', 'channel', 'departmentId', 'assigneeId', 'item', 'from', 'until'];

/** Search and filters of the list of requests. */
export function RequestFilters() {
  const t = useText();
  const { filterValues, setFilters } = useListContext();
  const used = MORE.filter((name) => name in filterValues).length;
  const [open, setOpen] = useState(used > 0);
  return (
    <Facets of={requestResource}>
      <Box>
        <StateTabs />
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center', pt: 1.5 }}>
          <ViewMenu list="REQUESTS" resource={requestResource} columns={REQUEST_COLUMNS} />
          <SearchField placeholder={t(words.searchHint)} />
          <QueueChip />
          <FlagChip name="mine" label={words.mine} />
          <FlagChip name="overdue" label={words.overdueOnly} />
          <FlagChip name="badRating" label={words.badRating} />
          <Box sx={{ flex: 1 }} />
          {Object.keys(filterValues).length > 0 ? (
            <Button size="small" onClick={() => setFilters({}, {})}>
              {t(shared.clearFilters)}
            </Button>
          ) : null}
          <Button size="small" startIcon={<Tune />} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(shared.filters)}
            {used > 0 ? ` · ${used}` : ''}
          </Button>
          <Box sx={{ display: { xs: 'none', md: 'block' } }}>
            <ColumnsMenu columns={REQUEST_COLUMNS} />
          </Box>
          <ExportButton list="REQUESTS" resource={requestResource} columns={REQUEST_COLUMNS} />
        </Stack>
        <Collapse in={open} unmountOnExit>
          <MoreFilters />
        </Collapse>
      </Box>
    </Facets>
  );
}
