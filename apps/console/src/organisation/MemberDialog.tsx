import { Alert, Autocomplete, Box, Button, Tab, Tabs, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { ChangeList } from '../shared/ChangeList';
import { useRoles } from '../shared/choices';
import { FormDialog } from '../shared/FormDialog';
import { DepartmentField } from '../shared/DepartmentField';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { queryClient } from '../shared/query';
import { usePickerWords } from '../shared/usePickerWords';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { Going } from './Going';
import { MEMBER_CREATE, MEMBER_INVITE, MEMBER_UPDATE } from './memberDocuments';
import { words } from './messages';
import type { Member } from './organisation';

interface Values {
  name: string;
  email: string;
  post: string;
  departmentId: string;
  roleIds: string[];
}

const NOBODY: Values = { name: '', email: '', post: '', departmentId: '', roleIds: [] };

function start(member: Member | undefined): Values {
  if (!member) return NOBODY;
  const { name, email, post, department, roles } = member;
  return {
    ...NOBODY,
    name,
    email: email ?? '',
    post: post ?? '',
    departmentId: department?.id ?? '',
    roleIds: roles?.map((role) => role.id) ?? [],
  };
}

/** Input of the mutation: once a member exists, the e-mail changes with the account, or with a new invitation. */
function inputOf(values: Values, member: Member | undefined): Record<string, unknown> {
  const { name, email, roleIds } = values;
  const shared = { name, roleIds, post: values.post || null, departmentId: values.departmentId || null };
  return member ? { ...shared, id: member.id, expectedVersion: member.version } : { ...shared, email: email.trim() };
}

interface FieldsProps {
  values: Values;
  member: Member | undefined;
  onChange: (part: Partial<Values>) => void;
}

function Fields({ values, member, onChange }: FieldsProps) {
  const t = useText();
  const pickerWords = usePickerWords();
  const roles = useRoles();
  const editing = member !== undefined;
  return (
    <>
      <TextField
        label={t(words.personName)}
        required
        autoFocus
        value={values.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        label={t(words.email)}
        type="email"
        required
        disabled={editing && !member.invited}
        helperText={editing ? undefined : t(words.inviteHint)}
        value={values.email}
        onChange={(event) => onChange({ email: event.target.value })}
      />
      {member?.invited && member.active ? <InviteAgain member={member} email={values.email} /> : null}
      <DepartmentField
        label={words.department}
        required={false}
        value={values.departmentId}
        onChange={(departmentId) => onChange({ departmentId })}
      />
      <TextField label={t(words.post)} value={values.post} onChange={(event) => onChange({ post: event.target.value })} />
      <Autocomplete
        {...pickerWords}
        multiple
        options={roles}
        value={roles.filter((role) => values.roleIds.includes(role.id))}
        getOptionLabel={(role) => role.name}
        getOptionKey={(role) => role.id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        disableCloseOnSelect
        onChange={(_, chosen) => onChange({ roleIds: chosen.map((role) => role.id) })}
        renderInput={(params) => <TextField {...params} label={t(words.roles)} />}
      />
    </>
  );
}

/** Who was invited and has not joined yet gets the mail once more, to a corrected address when the first was mistyped. */
function InviteAgain({ member, email }: { member: Member; email: string }) {
  const t = useText();
  const notify = useNotify();
  const { run, busy, refusal } = useAct(MEMBER_INVITE);
  const send = async () => {
    if (await run({ id: member.id, email: email.trim() })) notify(t(words.inviteSent), { type: 'success' });
  };
  return (
    <Alert
      severity={refusal ? 'error' : 'info'}
      action={
        <Button size="small" color="inherit" loading={busy} onClick={() => void send()} sx={{ whiteSpace: 'nowrap' }}>
          {t(words.inviteAgain)}
        </Button>
      }
    >
      {refusal?.message ?? t(words.invitedHint)}
    </Alert>
  );
}

function History({ id }: { id: string }) {
  const { data } = useGetOne<Member>('members', { id });
  return (
    <Box sx={{ minHeight: 240 }}>
      <ChangeList changes={data?.history ?? []} />
    </Box>
  );
}

/** Adds or edits a member; a tab shows what changed about them before. */
export function MemberDialog({ member, onClose }: { member?: Member; onClose: () => void }) {
  const t = useText();
  const notify = useNotify();
  const may = useMay();
  const [tab, setTab] = useState<'fields' | 'history'>('fields');
  const [values, setValues] = useState(() => start(member));
  const { run, busy, refusal } = useAct(member ? MEMBER_UPDATE : MEMBER_CREATE);
  const submit = async () => {
    const saved = await run(inputOf(values, member));
    if (!saved) return;
    notify(t(shared.saved), { type: 'success' });
    onClose();
  };
  const reload = () => {
    void queryClient.invalidateQueries({ queryKey: ['members'] });
    onClose();
  };
  const lacking = !values.name.trim() || !values.email.trim() || !may(member ? 'update' : 'create', 'Member');
  return (
    <FormDialog
      open
      title={t(member ? words.editMember : words.newMember)}
      submitLabel={t(shared.save)}
      busy={busy}
      disabled={lacking}
      refusal={refusal}
      onReload={reload}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {member ? (
        <Tabs value={tab} onChange={(_, next: 'fields' | 'history') => setTab(next)} sx={{ mt: -1 }}>
          <Tab value="fields" label={t(shared.edit)} />
          <Tab value="history" label={t(shared.history)} />
        </Tabs>
      ) : null}
      {tab === 'fields' || !member ? (
        <>
          <Fields values={values} member={member} onChange={(part) => setValues({ ...values, ...part })} />
          {member && may('update', 'Member') ? <Going member={member} onClose={onClose} /> : null}
        </>
      ) : (
        <History id={member.id} />
      )}
    </FormDialog>
  );
}
