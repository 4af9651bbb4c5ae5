import { Box, Button, ButtonBase, Card, Chip, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useCanAccess, useGetList } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import Add from '@mui/icons-material/Add';
import Download from '@mui/icons-material/Download';
import { FormDialog } from '../shared/FormDialog';
import { useLanguage, useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied, PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { ROLE_CREATE } from './roleDocuments';
import { words } from './messages';
import type { Role } from './organisation';

function RoleTile({ role }: { role: Role }) {
  const t = useText();
  return (
    <Card>
      <ButtonBase
        component={Link}
        data-row
        to={`/roles/${role.id}/show`}
        sx={{ display: 'block', width: '100%', height: '100%', textAlign: 'left', p: 2, '&:hover': { backgroundColor: 'action.hover' } }}
      >
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', mb: 0.5 }}>
          <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
            {role.name}
          </Typography>
          {role.templateDifference?.missing.length ? (
            <Chip size="small" color="warning" variant="outlined" label={t(words.newInTemplate)} />
          ) : null}
          {role.builtIn ? <Chip size="small" variant="outlined" label={t(words.builtIn)} /> : null}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {t(words.memberCount, { count: role.memberCount })}
        </Typography>
      </ButtonBase>
    </Card>
  );
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const { run, busy, refusal } = useAct<{ record: Role }>(ROLE_CREATE);
  const submit = async () => {
    const created = await run({ name, nameEn: nameEn || undefined, grants: [] });
    if (created) void navigate(`/roles/${created.record.id}/show`);
  };
  return (
    <FormDialog
      open
      title={t(words.newRole)}
      submitLabel={t(shared.create)}
      busy={busy}
      disabled={!name.trim()}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField label={t(words.name)} required autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      <TextField label={t(words.nameEn)} value={nameEn} onChange={(event) => setNameEn(event.target.value)} />
    </FormDialog>
  );
}

/** The roles of the organisation (O-4). */
export default function RoleList() {
  const t = useText();
  const may = useMay();
  const language = useLanguage();
  const [creating, setCreating] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'roles', action: 'list' });
  const { data, error, refetch } = useGetList<Role>('roles', { pagination: { page: 1, perPage: 50 }, sort: { field: 'id', order: 'ASC' } });
  if (canAccess === false) return <AccessDenied />;
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  return (
    <Stack spacing={2}>
      <Title title={t(shared.roles)} />
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 260px' }}>
          {t(words.rolesHint)}
        </Typography>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            startIcon={<Download />}
            href={`/permissions/roles.${format}?language=${language}`}
            download
            sx={{ flexShrink: 0 }}
          >
            {t(words.matrix, { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
          </Button>
        ))}
        {may('create', 'Role') ? (
          <Button variant="outlined" startIcon={<Add />} onClick={() => setCreating(true)} sx={{ flexShrink: 0 }}>
            {t(words.newRole)}
          </Button>
        ) : null}
      </Stack>
      {data ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 1.5 }}>
          {data.map((role) => (
            <RoleTile key={role.id} role={role} />
          ))}
        </Box>
      ) : (
        <PageSkeleton rows={3} />
      )}
      {creating ? <CreateDialog onClose={() => setCreating(false)} /> : null}
    </Stack>
  );
}
