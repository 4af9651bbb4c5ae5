import { Box, Button, Card, Chip, Link as TextLink, Stack, Tab, Tabs, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ShowBase, Title, useGetList, useNotify, useShowContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { ask } from '../shared/api';
import { ChangeList } from '../shared/ChangeList';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { PERMISSION_SUBJECTS, ROLE_UPDATE } from './roleDocuments';
import { grantsOf, type Matrix, matrixOf } from './grants';
import { words } from './messages';
import type { Member, Role, SubjectInfo } from './organisation';
import { RoleMatrix } from './RoleMatrix';
import { TemplateDifference } from './TemplateDifference';

function useSubjects(): SubjectInfo[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['permissionSubjects', language],
    queryFn: async () => (await ask<{ permissionSubjects: SubjectInfo[] }>(PERMISSION_SUBJECTS)).permissionSubjects,
    staleTime: 600_000,
  });
  return data;
}

function Holders({ role }: { role: Role }) {
  const t = useText();
  const { data } = useGetList<Member>('members', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'name', order: 'ASC' },
    filter: { roleId: role.id },
  });
  return (
    <Section title={t(words.holders)}>
      <Stack direction="row" useFlexGap spacing={0.75} sx={{ flexWrap: 'wrap' }}>
        {data?.map((member) => (
          <Chip key={member.id} label={member.name} variant="outlined" />
        ))}
        {data?.length === 0 ? <Typography color="textSecondary">{t(words.noHolders)}</Typography> : null}
      </Stack>
      <TextLink
        component={Link}
        to={`/members?filter=${encodeURIComponent(JSON.stringify({ roleId: role.id }))}`}
        sx={{ display: 'inline-block', mt: 1.5, fontSize: 13 }}
      >
        {t(shared.members)}
      </TextLink>
    </Section>
  );
}

/** Edits a copy; nothing is granted before it is saved. */
function useRoleEditing(role: Role, subjects: readonly SubjectInfo[]) {
  const t = useText();
  const notify = useNotify();
  const [draft, setDraft] = useState<{ name: string; matrix: Matrix }>();
  const acting = useAct(ROLE_UPDATE);
  const kept = { name: role.names.zh, matrix: matrixOf(subjects, role.grants) };
  const save = async () => {
    if (!draft) return;
    const saved = await acting.run({ id: role.id, name: draft.name, grants: grantsOf(draft.matrix), expectedVersion: role.version });
    if (!saved) return;
    setDraft(undefined);
    notify(t(shared.saved), { type: 'success' });
  };
  return {
    values: draft ?? kept,
    change: (part: Partial<typeof kept>) => setDraft({ ...(draft ?? kept), ...part }),
    changed: draft !== undefined,
    discard: () => setDraft(undefined),
    save,
    ...acting,
  };
}

function Editor({ role, subjects }: { role: Role; subjects: readonly SubjectInfo[] }) {
  const t = useText();
  const readOnly = !useMay()('update', 'Role');
  const { refetch } = useShowContext();
  const { values, change, changed, discard, save, busy, refusal, clear } = useRoleEditing(role, subjects);
  const reload = () => {
    clear();
    void refetch();
  };
  return (
    <Card>
      <Box sx={{ px: 2, py: 2, maxWidth: 420 }}>
        <TextField
          label={t(words.name)}
          value={values.name}
          disabled={readOnly}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Box>
      <RoleMatrix subjects={subjects} matrix={values.matrix} readOnly={readOnly} onChange={(matrix) => change({ matrix })} />
      <RefusalAlert refusal={refusal} onReload={reload} />
      {changed ? (
        <Stack
          direction="row"
          spacing={1}
          sx={{
            position: 'sticky',
            bottom: { xs: 64, md: 0 },
            zIndex: 2,
            alignItems: 'center',
            px: 2,
            py: 1.5,
            borderTop: 1,
            borderColor: 'divider',
            backgroundColor: 'background.paper',
          }}
        >
          <Typography color="textSecondary" sx={{ flex: 1 }}>
            {t(words.unsaved)}
          </Typography>
          <Button color="inherit" onClick={discard}>
            {t(words.discard)}
          </Button>
          <Button variant="contained" loading={busy} onClick={() => void save()}>
            {t(shared.save)}
          </Button>
        </Stack>
      ) : null}
    </Card>
  );
}

function RolePage() {
  const t = useText();
  const [tab, setTab] = useState<'grants' | 'history'>('grants');
  const subjects = useSubjects();
  const { record: role, error } = useShowContext<Role>();
  if (error) return <PageFailure error={error} />;
  if (!role || !subjects) return <PageSkeleton />;
  return (
    <Stack spacing={2}>
      <Title title={t(shared.roles)} />
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Typography variant="h1">{role.name}</Typography>
        {role.builtIn ? <Chip size="small" variant="outlined" label={t(words.builtIn)} /> : null}
      </Stack>
      <Tabs value={tab} onChange={(_, next: 'grants' | 'history') => setTab(next)} sx={{ borderBottom: 1, borderColor: 'divider' }}>
        <Tab value="grants" label={t(words.grants)} />
        <Tab value="history" label={t(shared.history)} />
      </Tabs>
      {tab === 'grants' ? (
        <>
          <TemplateDifference role={role} subjects={subjects} />
          <Editor key={role.id} role={role} subjects={subjects} />
          <Holders role={role} />
        </>
      ) : (
        <Section title={t(shared.history)}>
          <ChangeList changes={role.history ?? []} />
        </Section>
      )}
    </Stack>
  );
}

/** One role: what it allows and who has it (O-4). */
export default function RoleShow() {
  return (
    <ShowBase resource="roles" redirectOnError={false}>
      <RolePage />
    </ShowBase>
  );
}
