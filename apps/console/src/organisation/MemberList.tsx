import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ColumnsButton, DataTable } from 'react-admin';
import Add from '@mui/icons-material/PersonAddAltOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import { ImportButton } from '../import/ImportButton';
import { useDepartments, useRoles } from '../shared/choices';
import { EmptyState } from '../shared/EmptyState';
import { Facets } from '../shared/Facets';
import { FilterSelect } from '../shared/FilterSelect';
import { useLanguage, useText } from '../shared/language';
import { ListFrame } from '../shared/ListFrame';
import { words as shared } from '../shared/messages';
import { date } from '../shared/moment';
import { RecordCard, opensHere } from '../shared/RecordCard';
import { SearchField } from '../shared/SearchField';
import { useMay } from '../shared/viewer';
import { When } from '../shared/When';
import { lastMoment } from './absence';
import { words as absenceWords } from './absenceMessages';
import { MemberDialog } from './MemberDialog';
import { words } from './messages';
import type { Member } from './organisation';
import { organisationResources } from './resource';

const Column = DataTable.Col<Member>;

function RoleChips({ member }: { member: Member }) {
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {member.roles?.map((role) => (
        <Chip key={role.id} size="small" label={role.name} />
      ))}
    </Stack>
  );
}

function StateMark({ member }: { member: Member }) {
  const t = useText();
  const language = useLanguage();
  if (member.active && member.invited) return <Chip size="small" variant="outlined" color="warning" label={t(words.invited)} />;
  if (member.active && member.absence) {
    const label = t(absenceWords.away, { date: date(lastMoment(member.absence), language) });
    return <Chip size="small" variant="outlined" color="warning" label={label} />;
  }
  return (
    <Chip
      size="small"
      variant="outlined"
      color={member.active ? 'success' : 'default'}
      label={t(member.active ? shared.active : shared.inactive)}
    />
  );
}

function MemberTable({ onOpen }: { onOpen: (member: Member) => void }) {
  const t = useText();
  return (
    <DataTable<Member> bulkActionButtons={false} rowClick={opensHere(onOpen)} hiddenColumns={['joinedAt']}>
      <Column source="name" label={t(words.personName)} render={(member) => <strong>{member.name}</strong>} />
      <Column source="email" label={t(words.email)} disableSort sx={{ color: 'text.secondary' }} />
      <Column source="department.name" label={t(words.department)} disableSort />
      <Column source="post" label={t(words.post)} disableSort />
      <Column source="roles" label={t(words.roles)} disableSort render={(member) => <RoleChips member={member} />} />
      <DataTable.NumberCol source="openRequestCount" label={t(words.openRequests)} disableSort />
      <Column source="active" label={t(words.state)} disableSort render={(member) => <StateMark member={member} />} />
      <Column source="joinedAt" label={t(words.joinedAt)} render={(member) => <When at={member.joinedAt} dateOnly />} />
    </DataTable>
  );
}

function MemberCard({ member, onOpen }: { member: Member; onOpen: (member: Member) => void }) {
  return (
    <RecordCard title={member.name} mark={<StateMark member={member} />} onOpen={() => onOpen(member)}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {[member.department?.name, member.post].filter(Boolean).join(' · ')}
      </Typography>
      <RoleChips member={member} />
    </RecordCard>
  );
}

function Toolbar({ onCreate }: { onCreate: () => void }) {
  const t = useText();
  const may = useMay();
  const departments = useDepartments();
  const roles = useRoles(may('read', 'Role'));
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <SearchField placeholder={t(words.membersSearch)} />
      <Facets of={organisationResources.members}>
        <FilterSelect name="departmentId" label={t(words.department)} choices={departments} />
        <FilterSelect name="roleId" label={t(words.roles)} choices={roles} />
        <FilterSelect
          name="active"
          label={t(words.state)}
          choices={[
            { id: 'true', name: t(shared.active) },
            { id: 'false', name: t(shared.inactive) },
          ]}
        />
      </Facets>
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: { xs: 'none', md: 'block' } }}>
        <ColumnsButton />
      </Box>
      <ImportButton kind="MEMBERS" />
      {may('create', 'Member') ? (
        <Button variant="outlined" startIcon={<Add />} onClick={onCreate}>
          {t(words.newMember)}
        </Button>
      ) : null}
    </Stack>
  );
}

/** The members of the organisation: who they are, where, and in which roles (O-3). */
export default function MemberList() {
  const t = useText();
  const [opened, setOpened] = useState<Member | 'new'>();
  return (
    <>
      <ListFrame<Member>
        title={t(shared.members)}
        resource="members"
        sort={{ field: 'name', order: 'ASC' }}
        toolbar={<Toolbar onCreate={() => setOpened('new')} />}
        table={<MemberTable onOpen={setOpened} />}
        card={(member) => <MemberCard member={member} onOpen={setOpened} />}
        empty={<EmptyState icon={<Groups />} title={t(words.membersEmpty)} hint={t(words.membersEmptyHint)} />}
      />
      {opened ? <MemberDialog {...(opened === 'new' ? {} : { member: opened })} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
}
