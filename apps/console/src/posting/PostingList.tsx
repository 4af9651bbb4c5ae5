import Add from '@mui/icons-material/Add';
import Campaign from '@mui/icons-material/CampaignOutlined';
import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState';
import { FilterSelect, useFilterValue } from '../shared/FilterSelect';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { RecordCard } from '../shared/RecordCard';
import { SearchField } from '../shared/SearchField';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { words } from './messages';
import { KINDS, type PostingRow, STATES } from './posting';
import { PostingDialog } from './PostingDialog';
import { StateChip } from './StateChip';

const Column = DataTable.Col<PostingRow>;

function Period({ row: { opensAt, endsAt } }: { row: PostingRow }) {
  if (!opensAt) return <>—</>;
  return (
    <>
      <When at={opensAt} dateOnly /> – <When at={endsAt} />
    </>
  );
}

function Objections({ row: { objectionCount, unansweredCount } }: { row: PostingRow }) {
  const t = useText();
  if (unansweredCount > 0) return <Chip size="small" color="warning" label={t(words.waiting, { count: unansweredCount })} />;
  return <>{objectionCount}</>;
}

function PostingTable() {
  const t = useText();
  return (
    <DataTable<PostingRow> bulkActionButtons={false} rowClick="show">
      <Column source="number" label={t(words.number)} disableSort />
      <Column source="title" label={t(words.name)} disableSort />
      <Column source="kind" label={t(words.kind)} disableSort render={({ kind }) => t(words[kind])} />
      <Column source="state" label={t(words.state)} disableSort render={({ state }) => <StateChip state={state} />} />
      <Column source="endsAt" label={t(words.period)} render={(row) => <Period row={row} />} />
      <Column source="objectionCount" label={t(words.objections)} disableSort render={(row) => <Objections row={row} />} />
    </DataTable>
  );
}

function PostingCard({ row }: { row: PostingRow }) {
  const t = useText();
  return (
    <RecordCard title={row.title} mark={<StateChip state={row.state} />} to={`/postings/${row.id}/show`}>
      <Typography variant="body2" color="textSecondary" component="div">
        {t(words[row.kind])} · <Period row={row} />
      </Typography>
      {row.unansweredCount > 0 ? <Objections row={row} /> : null}
    </RecordCard>
  );
}

function Waiting() {
  const t = useText();
  const [value, set] = useFilterValue('waiting');
  const on = value === true;
  return (
    <Chip
      label={t(words.onlyWaiting)}
      color={on ? 'primary' : 'default'}
      variant={on ? 'filled' : 'outlined'}
      aria-pressed={on}
      onClick={() => set(!on)}
    />
  );
}

function CreateButton() {
  const t = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!useMay()('create', 'Posting')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        {t(words.create)}
      </Button>
      {open ? <PostingDialog onClose={() => setOpen(false)} onSaved={(id) => void navigate(`/postings/${id}/show`)} /> : null}
    </>
  );
}

/** Postings (公示, Q-2.4): what is open, what waits for a result, where objections wait for their answer. */
export default function PostingList() {
  const t = useText();
  const choices = (codes: readonly (keyof typeof words)[]) => codes.map((id) => ({ id, name: t(words[id]) }));
  return (
    <ListFrame<PostingRow>
      title={t(words.title)}
      resource="postings"
      sort={{ field: 'createdAt', order: 'DESC' }}
      toolbar={
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
          <SearchField placeholder={t(words.searchHint)} />
          <FilterSelect name="kind" label={t(words.kind)} choices={choices(KINDS)} />
          <FilterSelect name="state" label={t(words.state)} choices={choices(STATES)} />
          <Waiting />
          <Box sx={{ flex: 1 }} />
          <CreateButton />
        </Stack>
      }
      table={<PostingTable />}
      card={(row) => <PostingCard row={row} />}
      empty={<EmptyState icon={<Campaign />} title={t(words.empty)} hint={t(words.emptyHint)} />}
    />
  );
}
