import { Box, Button, Card, Chip, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useCanAccess, useGetList } from 'react-admin';
import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Add from '@mui/icons-material/Add';
import Edit from '@mui/icons-material/EditOutlined';
import { ImportButton } from '../import/ImportButton';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied, PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { useMay } from '../shared/viewer';
import { DepartmentDialog, type DepartmentDialogProps } from './DepartmentDialog';
import { words } from './messages';
import type { Department } from './organisation';
import { inTreeOrder } from '../shared/tree';

type Opening = Pick<DepartmentDialogProps, 'department' | 'parentId'>;

interface RowProps {
  department: Department;
  depth: number;
  onOpen: (opening: Opening) => void;
}

function RowButtons({ department, onOpen }: Omit<RowProps, 'depth'>) {
  const t = useText();
  const may = useMay();
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {may('create', 'Department') ? (
        <Tooltip title={t(words.newBelow)}>
          <IconButton
            size="small"
            aria-label={`${t(words.newBelow)}: ${department.name}`}
            onClick={() => onOpen({ parentId: department.id })}
          >
            <Add fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
      {may('update', 'Department') ? (
        <Tooltip title={t(shared.edit)}>
          <IconButton size="small" aria-label={`${t(shared.edit)}: ${department.name}`} onClick={() => onOpen({ department })}>
            <Edit fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : null}
    </Box>
  );
}

function Row({ department, depth, onOpen }: RowProps) {
  const t = useText();
  return (
    <Stack
      component="li"
      role="treeitem"
      aria-level={depth + 1}
      tabIndex={-1}
      direction="row"
      spacing={1.5}
      sx={{
        alignItems: 'center',
        px: 2,
        py: 1,
        pl: { xs: 2 + depth * 1.5, md: 2 + depth * 3.5 },
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box aria-hidden sx={{ width: 3, height: 26, borderRadius: 2, bgcolor: depth === 0 ? 'primary.main' : 'divider', flexShrink: 0 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: depth === 0 ? 650 : 550, color: department.active ? 'text.primary' : 'text.disabled' }}>
          {department.name}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div" noWrap>
          {department.head ? `${t(words.head)}: ${department.head.name}` : t(words.noHead)} ·{' '}
          {t(words.memberCount, { count: department.memberCount })}
        </Typography>
      </Box>
      {department.active ? null : (
        <Chip size="small" label={department.successor ? t(words.mergedInto, { name: department.successor.name }) : t(words.inactive)} />
      )}
      <RowButtons department={department} onOpen={onOpen} />
    </Stack>
  );
}

function Tree({ departments, onOpen }: { departments: readonly Department[]; onOpen: (opening: Opening) => void }) {
  const t = useText();
  if (departments.length === 0)
    return <EmptyState icon={<AccountTree />} title={t(words.departmentsEmpty)} hint={t(words.departmentsEmptyHint)} />;
  return (
    <Box component="ul" role="tree" aria-label={t(shared.departments)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {inTreeOrder(departments).map(({ node: department, depth }) => (
        <Row key={department.id} department={department} depth={depth} onOpen={onOpen} />
      ))}
    </Box>
  );
}

/** The departments as a tree: create, rename, move, name the head (O-3). */
export default function DepartmentList() {
  const t = useText();
  const may = useMay();
  const [opening, setOpening] = useState<Opening>();
  const { canAccess } = useCanAccess({ resource: 'departments', action: 'list' });
  const { data, error, refetch } = useGetList<Department>('departments', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'position', order: 'ASC' },
  });
  if (canAccess === false) return <AccessDenied />;
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  return (
    <Stack spacing={1.5} sx={{ maxWidth: 860 }}>
      <Title title={t(shared.departments)} />
      {may('create', 'Department') ? (
        <Box sx={{ textAlign: 'right' }}>
          <ImportButton kind="DEPARTMENTS" />
          <Button variant="outlined" startIcon={<Add />} onClick={() => setOpening({})}>
            {t(words.newDepartment)}
          </Button>
        </Box>
      ) : null}
      {data ? (
        <Card>
          <Tree departments={data} onOpen={setOpening} />
        </Card>
      ) : (
        <PageSkeleton />
      )}
      {opening ? <DepartmentDialog {...opening} departments={data ?? []} onClose={() => setOpening(undefined)} /> : null}
    </Stack>
  );
}
