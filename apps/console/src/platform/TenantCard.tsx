import { Box, Button, Card, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useText } from '../shared/language';
import { sizeInWords } from '../shared/size';
import { When } from '../shared/When';
import { useAct } from '../shared/useAct';
import { TENANT_ACTS, type TenantAct } from './act';
import { LEAVE, MIGRATE, PATH, type Tenant } from './documents';
import { words } from './messages';
import { RestoreDialog } from './RestoreDialog';
import { restoreWords } from './restoreMessages';
import { TenantActDialog } from './TenantActDialog';

const STATES = {
  ACTIVE: { label: words.active, color: 'success' },
  SUSPENDED: { label: words.suspended, color: 'warning' },
  LEAVING: { label: words.leaving, color: 'error' },
  DELETED: { label: words.deleted, color: 'default' },
} as const;

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Box sx={{ minWidth: 84 }}>
      <Typography variant="caption" color="textSecondary" component="div">
        {label}
      </Typography>
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    </Box>
  );
}

function Figures({ tenant }: { tenant: Tenant }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Figure label={t(words.version)}>{tenant.schemaVersion}</Figure>
      <Figure label={t(words.size)}>{sizeInWords(tenant.usage?.sizeBytes)}</Figure>
      <Figure label={t(words.members)}>{tenant.memberCount}</Figure>
      <Figure label={t(words.requests)}>{tenant.usage?.requests ?? '—'}</Figure>
      <Figure label={t(tenant.deleteAt ? words.leaving : words.lastActive)}>
        {tenant.deleteAt || tenant.lastActiveAt ? <When at={tenant.deleteAt ?? tenant.lastActiveAt ?? ''} /> : '—'}
      </Figure>
    </Stack>
  );
}

function Buttons({ tenant, onAct, onRestore }: { tenant: Tenant; onAct: (act: TenantAct) => void; onRestore: () => void }) {
  const t = useText();
  const leaving = useAct(LEAVE, PATH);
  const migrating = useAct(MIGRATE, PATH);
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {tenant.support.length > 0 ? (
        <Button size="small" variant="outlined" loading={leaving.busy} onClick={() => void leaving.run({ id: tenant.id })}>
          {t(words.leave)}
        </Button>
      ) : null}
      {tenant.parkedReason || !tenant.current ? (
        <Button size="small" variant="outlined" loading={migrating.busy} onClick={() => void migrating.run({ id: tenant.id })}>
          {t(words.migrate)}
        </Button>
      ) : null}
      {tenant.state === 'ACTIVE' || tenant.state === 'SUSPENDED' ? (
        <Button size="small" onClick={onRestore}>
          {t(restoreWords.open)}
        </Button>
      ) : null}
      {TENANT_ACTS.filter(({ fits }) => fits(tenant)).map((act) => (
        <Button key={act.label.en} size="small" color={act.confirms ? 'error' : 'primary'} onClick={() => onAct(act)}>
          {t(act.label)}
        </Button>
      ))}
    </Stack>
  );
}

/** One organisation: state, version, size, activity and what can be done with it. */
export function TenantCard({ tenant }: { tenant: Tenant }) {
  const t = useText();
  const [act, setAct] = useState<TenantAct>();
  const [restores, setRestores] = useState(false);
  const { label, color } = STATES[tenant.state];
  return (
    <Card variant="outlined" sx={{ p: 2 }}>
      <Stack direction={{ xs: 'column', lg: 'row' }} spacing={2} sx={{ alignItems: { lg: 'center' } }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography sx={{ fontWeight: 650 }}>{tenant.name}</Typography>
            <Chip size="small" label={t(label)} color={color} variant="outlined" />
            {tenant.current && !tenant.parkedReason ? null : <Chip size="small" label={t(words.behind)} color="warning" />}
            {tenant.heldUntil ? <Chip size="small" label={t(words.held)} color="warning" /> : null}
            {tenant.support.map(({ id, operator }) => (
              <Chip key={id} size="small" color="info" label={t(words.inside, { name: operator })} />
            ))}
          </Stack>
          <Typography variant="caption" color="textSecondary">
            {[tenant.slug, tenant.parkedReason ?? tenant.stateReason].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <Figures tenant={tenant} />
        <Buttons tenant={tenant} onAct={setAct} onRestore={() => setRestores(true)} />
      </Stack>
      {act ? <TenantActDialog act={act} tenant={tenant} onClose={() => setAct(undefined)} /> : null}
      {restores ? <RestoreDialog tenant={tenant} onClose={() => setRestores(false)} /> : null}
    </Card>
  );
}
