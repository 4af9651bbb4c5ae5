import { Box, Button, Typography } from '@mui/material';
import { NamedCheckboxes } from '../shared/NamedCheckboxes';
import { DataTable, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import Add from '@mui/icons-material/Add';
import Inbox from '@mui/icons-material/InboxOutlined';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { words as shared } from '../shared/messages';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { BulkBar } from './BulkBar';
import { Countdown } from './Countdown';
import { words } from './messages';
import { hiddenAtFirst } from '../shared/useColumns';
import { REQUEST_COLUMNS } from './columns';
import { PriorityMark } from './PriorityMark';
import type { RequestRow } from './request';
import { RequestCard } from './RequestCard';
import { RequestFilters } from './RequestFilters';
import { StateChip } from './StateChip';

/** Countdowns are working time, which the server counts: lists ask again every minute. */
const MINUTE = 60_000;

function SummaryCell() {
  const request = useRecordContext<RequestRow>();
  if (!request) return null;
  return (
    <Box sx={{ minWidth: 180, maxWidth: 340 }}>
      <Typography noWrap sx={{ fontWeight: 550, fontSize: 13.5 }}>
        <PriorityMark priority={request.priority} />
        {request.summary}
      </Typography>
      <Typography noWrap variant="caption" color="textSecondary" component="div">
        {request.item.name}
      </Typography>
    </Box>
  );
}

function OwnerCell() {
  const request = useRecordContext<RequestRow>();
  return (
    <Box sx={{ minWidth: 100, whiteSpace: 'nowrap' }}>
      {request?.department?.name ?? '—'}
      <Typography variant="caption" color="textSecondary" component="div">
        {request?.assignee?.name ?? ''}
      </Typography>
    </Box>
  );
}

const Column = DataTable.Col<RequestRow>;

function RequestTable() {
  const t = useText();
  return (
    <NamedCheckboxes>
      <DataTable<RequestRow>
        bulkActionButtons={<BulkBar />}
        bulkActionsToolbar={<BulkBar />}
        rowClick="show"
        hiddenColumns={hiddenAtFirst(REQUEST_COLUMNS)}
      >
        <Column
          source="number"
          label={t(words.number)}
          sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}
        />
        <Column source="summary" label={t(words.summary)} disableSort field={SummaryCell} />
        <Column source="customer.name" label={t(words.customer)} disableSort sx={{ whiteSpace: 'nowrap' }} />
        <Column source="state" label={t(words.state)} disableSort render={(request) => <StateChip state={request.state} />} />
        <Column source="department" label={t(words.owner)} disableSort field={OwnerCell} />
        <Column source="dueAt" label={t(words.deadline)} render={(request) => <Countdown clocks={request.clocks} />} />
        <Column source="priority" label={t(words.priority)} render={(request) => t(words[request.priority])} />
        <Column source="channel" label={t(words.channel)} disableSort render={(request) => t(words[request.channel])} />
        <Column source="registeredAt" label={t(words.registeredAt)} render={(request) => <When at={request.registeredAt} />} />
      </DataTable>
    </NamedCheckboxes>
  );
}

function NoRequests() {
  const t = useText();
  const may = useMay();
  return (
    <EmptyState
      icon={<Inbox />}
      title={t(words.listEmpty)}
      hint={t(words.listEmptyHint)}
      action={
        may('create', 'Request') ? (
          <Button component={Link} to="/requests/create" variant="contained" startIcon={<Add />}>
            {t(shared.register)}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The list of requests (服务诉求): filters, columns, live (S-4.1 … S-4.6). */
export default function RequestList() {
  const t = useText();
  return (
    <ListFrame<RequestRow>
      title={t(shared.requests)}
      resource="requests"
      sort={{ field: 'registeredAt', order: 'DESC' }}
      queryOptions={{ refetchInterval: MINUTE }}
      toolbar={<RequestFilters />}
      table={<RequestTable />}
      card={(request) => <RequestCard request={request} />}
      empty={<NoRequests />}
    />
  );
}
