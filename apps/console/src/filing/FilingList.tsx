import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import Add from '@mui/icons-material/Add';
import Rules from '@mui/icons-material/RuleFolderOutlined';
import { useDepartments } from '../shared/choices';
import { EmptyState } from '../shared/EmptyState';
import { FilterSelect, useFilterValue } from '../shared/FilterSelect';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { words as shared } from '../shared/messages';
import { RecordCard } from '../shared/RecordCard';
import { SearchField } from '../shared/SearchField';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { CreateDialog } from './CreateDialog';
import { FILING_STATES, type FilingRow } from './filing';
import { words } from './messages';
import { StateChip } from './StateChip';

const Column = DataTable.Col<FilingRow>;

function FilingTable() {
  const t = useText();
  return (
    <DataTable<FilingRow> bulkActionButtons={false} rowClick="show">
      <Column source="title" label={t(words.title)} disableSort render={(filing) => <strong>{filing.title}</strong>} />
      <Column source="department" label={t(words.department)} disableSort render={(filing) => filing.department?.name ?? '—'} />
      <Column source="state" label={t(words.state)} disableSort render={(filing) => <StateChip filing={filing} />} />
      <Column
        source="effectiveFrom"
        label={t(words.effectiveFrom)}
        render={(filing) => (filing.effectiveFrom ? <When at={filing.effectiveFrom} dateOnly /> : '—')}
      />
      <Column source="updatedAt" label={t(words.updatedAt)} render={(filing) => <When at={filing.updatedAt} />} />
    </DataTable>
  );
}

function FilingCard({ filing }: { filing: FilingRow }) {
  return (
    <RecordCard title={filing.title} to={`/filings/${filing.id}/show`}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
        <StateChip filing={filing} />
        <Typography variant="body2" color="textSecondary">
          {filing.department?.name ?? '—'} · <When at={filing.updatedAt} />
        </Typography>
      </Stack>
    </RecordCard>
  );
}

function OutdatedChip() {
  const t = useText();
  const [value, set] = useFilterValue('outdated');
  const on = value === true;
  return (
    <Chip
      label={t(words.outdatedOnly)}
      color={on ? 'warning' : 'default'}
      variant={on ? 'filled' : 'outlined'}
      onClick={() => set(!on)}
      aria-pressed={on}
    />
  );
}

function CreateButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!useMay()('create', 'Filing')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        {t(words.create)}
      </Button>
      {open ? <CreateDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Toolbar() {
  const t = useText();
  const departments = useDepartments();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <SearchField placeholder={t(words.search)} />
      <FilterSelect name="state" label={t(words.state)} choices={FILING_STATES.map((id) => ({ id, name: t(words[id]) }))} />
      <FilterSelect name="departmentId" label={t(words.department)} choices={departments} />
      <OutdatedChip />
      <Box sx={{ flex: 1 }} />
      <CreateButton />
    </Stack>
  );
}

/** Implementing rules of the departments (实施细则备案, P-1.2). */
export default function FilingList() {
  const t = useText();
  return (
    <ListFrame<FilingRow>
      title={t(shared.filings)}
      resource="filings"
      sort={{ field: 'updatedAt', order: 'DESC' }}
      toolbar={<Toolbar />}
      table={<FilingTable />}
      card={(filing) => <FilingCard filing={filing} />}
      empty={<EmptyState icon={<Rules />} title={t(words.empty)} hint={t(words.emptyHint)} action={<CreateButton />} />}
    />
  );
}
