import { Alert, Box, Button, Checkbox, Chip, FormControlLabel, LinearProgress, Link as TextLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { RefusalAlert } from '../shared/RefusalAlert';
import { Section } from '../shared/Section';
import { useAct } from '../shared/useAct';
import { useMay } from '../shared/viewer';
import { IMPORT_APPLY, IMPORT_UNDO } from './documents';
import { type ImportDetail, isWorking, KINDS } from './import';
import { words } from './messages';

function Counts({ run }: { run: ImportDetail }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Chip color="success" variant="outlined" label={t(words.created, { count: run.created })} />
      <Chip color="primary" variant="outlined" label={t(words.changed, { count: run.changed })} />
      <Chip variant="outlined" label={t(words.same, { count: run.same })} />
      <Chip color={run.refused > 0 ? 'error' : 'default'} variant="outlined" label={t(words.refused, { count: run.refused })} />
    </Stack>
  );
}

function Applying({ run }: { run: ImportDetail }) {
  const t = useText();
  const [leaveOut, setLeaveOut] = useState(false);
  const [invite, setInvite] = useState(true);
  const { run: apply, busy, refusal } = useAct(IMPORT_APPLY);
  const count = run.created + run.changed;
  const invites = run.kind === 'MEMBERS' && run.created > 0;
  return (
    <Stack spacing={1}>
      {run.refused > 0 && count > 0 ? (
        <FormControlLabel control={<Checkbox checked={leaveOut} onChange={(_, on) => setLeaveOut(on)} />} label={t(words.leaveOut)} />
      ) : null}
      {invites ? (
        <FormControlLabel control={<Checkbox checked={invite} onChange={(_, on) => setInvite(on)} />} label={t(words.invite)} />
      ) : null}
      <RefusalAlert refusal={refusal} />
      <Box>
        <Button
          variant="contained"
          loading={busy}
          disabled={count === 0 || (run.refused > 0 && !leaveOut)}
          onClick={() => void apply({ id: run.id, leaveOutRefused: leaveOut, invite: invites && invite })}
        >
          {t(words.apply, { count })}
        </Button>
      </Box>
    </Stack>
  );
}

function Undoing({ run }: { run: ImportDetail }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { run: undo, busy, refusal } = useAct(IMPORT_UNDO);
  return (
    <Stack spacing={1}>
      <RefusalAlert refusal={refusal} />
      <Stack direction="row" spacing={1}>
        <Button component={Link} to={KINDS[run.kind].path} variant="contained">
          {t(words.toList)}
        </Button>
        <Button color="inherit" variant="outlined" loading={busy} onClick={() => setAsking(true)}>
          {t(words.undo)}
        </Button>
      </Stack>
      {asking ? (
        <ConfirmDialog
          title={t(words.undoTitle)}
          hint={t(words.undoHint)}
          confirmLabel={t(words.undo)}
          busy={busy}
          onClose={() => setAsking(false)}
          onConfirm={() => void undo({ id: run.id }).then(() => setAsking(false))}
        />
      ) : null}
    </Stack>
  );
}

/** What the audit log keeps of an import. */
const trailOf = (id: string) => `/auditEvents?filter=${encodeURIComponent(JSON.stringify({ requestId: id }))}`;

/** Where an import stands, and the next act: carry it out, or take it back. */
export function RunCard({ run, onAnother }: { run: ImportDetail; onAnother: () => void }) {
  const t = useText();
  const may = useMay();
  return (
    <Section
      title={run.fileName}
      action={
        <Button size="small" onClick={onAnother}>
          {t(words.another)}
        </Button>
      }
    >
      <Stack spacing={2} sx={{ pt: 0.5 }}>
        <Typography role="status" sx={{ fontWeight: 600 }}>
          {t(words[run.state])}
        </Typography>
        {isWorking(run) ? <LinearProgress /> : null}
        {run.problem ? <Alert severity="error">{run.problem}</Alert> : null}
        {run.state === 'CHECKING' || run.state === 'FAILED' ? null : <Counts run={run} />}
        {run.state === 'CHECKED' ? <Applying run={run} /> : null}
        {run.state === 'DONE' ? <Undoing run={run} /> : null}
        {run.appliedAt ? (
          <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t(words.onRecord, { id: run.id })}{' '}
            {may('read', 'AuditEvent') ? (
              <TextLink component={Link} to={trailOf(run.id)}>
                {t(shared.audit)}
              </TextLink>
            ) : null}
          </Typography>
        ) : null}
      </Stack>
    </Section>
  );
}
