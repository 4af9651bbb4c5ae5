import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import Add from '@mui/icons-material/Add';
import Contacts from '@mui/icons-material/ContactsOutlined';
import { ExportButton } from '../export/ExportButton';
import { ImportButton } from '../import/ImportButton';
import { ColumnsMenu } from '../shared/ColumnsMenu';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { words as shared } from '../shared/messages';
import { RecordCard } from '../shared/RecordCard';
import { SearchField } from '../shared/SearchField';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { ViewMenu } from '../view/ViewMenu';
import { CUSTOMER_COLUMNS } from './columns';
import type { CustomerRow } from './customer';
import { CustomerDialog } from './CustomerDialog';
import { words } from './messages';
import { customerResource } from './resource';

const Column = DataTable.Col<CustomerRow>;

function CustomerTable() {
  const t = useText();
  return (
    <DataTable<CustomerRow> bulkActionButtons={false} rowClick="show">
      <Column source="name" label={t(words.name)} render={(customer) => <strong>{customer.name}</strong>} />
      <Column source="number" label={t(words.number)} sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }} />
      <Column source="phone" label={t(words.phone)} disableSort render={(customer) => customer.phone ?? customer.phoneMasked ?? '—'} />
      <Column
        source="address"
        label={t(words.address)}
        disableSort
        render={(customer) => customer.address ?? customer.addressMasked ?? '—'}
      />
      <Column source="createdAt" label={t(words.createdAt)} render={(customer) => <When at={customer.createdAt} dateOnly />} />
    </DataTable>
  );
}

function CustomerCard({ customer }: { customer: CustomerRow }) {
  return (
    <RecordCard title={customer.name} to={`/customers/${customer.id}/show`}>
      <Typography variant="body2" color="textSecondary" noWrap>
        {customer.phone ?? customer.phoneMasked ?? '—'} · {customer.address ?? customer.addressMasked ?? '—'}
      </Typography>
    </RecordCard>
  );
}

function CreateButton() {
  const t = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!useMay()('create', 'Customer')) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<Add />} onClick={() => setOpen(true)}>
        {t(words.create)}
      </Button>
      {open ? <CustomerDialog onClose={() => setOpen(false)} onSaved={(id) => void navigate(`/customers/${id}/show`)} /> : null}
    </>
  );
}

function Toolbar() {
  const t = useText();
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ViewMenu list="CUSTOMERS" resource={customerResource} columns={CUSTOMER_COLUMNS} />
      <SearchField placeholder={t(words.searchHint)} />
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: { xs: 'none', md: 'block' } }}>
        <ColumnsMenu columns={CUSTOMER_COLUMNS} />
      </Box>
      <ExportButton list="CUSTOMERS" resource={customerResource} columns={CUSTOMER_COLUMNS} />
      <ImportButton kind="CUSTOMERS" />
      <CreateButton />
    </Stack>
  );
}

/** The customer archive (客户档案), masked (P-3.5, P-2.2). */
export default function CustomerList() {
  const t = useText();
  return (
    <ListFrame<CustomerRow>
      title={t(shared.customers)}
      resource="customers"
      sort={{ field: 'createdAt', order: 'DESC' }}
      toolbar={<Toolbar />}
      table={<CustomerTable />}
      card={(customer) => <CustomerCard customer={customer} />}
      empty={<EmptyState icon={<Contacts />} title={t(words.empty)} hint={t(words.emptyHint)} />}
    />
  );
}
