import { Alert, AlertTitle, Button, LinearProgress, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { DropArea } from '../shared/DropArea';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/language';
import type { Tenant } from './documents';
import { words as platform } from './messages';
import type { Restoration } from './restoration';
import { RestorationFound } from './RestorationFound';
import { restoreWords as words } from './restoreMessages';
import { useRestoration } from './useRestoration';

function Going({ text, percent }: { text: string; percent?: number | undefined }) {
  return (
    <>
      <Typography role="status">{text}</Typography>
      <LinearProgress {...(percent === undefined ? {} : { variant: 'determinate' as const, value: percent })} />
    </>
  );
}

interface Asked {
  reason: string;
  file: File | undefined;
  confirm: string;
}

interface PartProps {
  asked: Asked;
  onChange: (asked: Partial<Asked>) => void;
}

/** Which file, and why. */
function Question({ asked: { reason, file }, onChange, problem }: PartProps & { problem: string | null | undefined }) {
  const t = useText();
  return (
    <>
      {problem ? (
        <Alert severity="error" role="alert">
          <AlertTitle>{t(words.refused)}</AlertTitle>
          {problem}
        </Alert>
      ) : null}
      <Typography color="textSecondary">{t(words.hint)}</Typography>
      <Alert severity="warning">{t(words.held)}</Alert>
      <TextField
        label={t(platform.reason)}
        required
        multiline
        minRows={2}
        value={reason}
        onChange={({ target }) => onChange({ reason: target.value })}
      />
      <DropArea
        accept=".tar.gz,.tgz,.gz,application/gzip"
        label={t(file ? words.other : words.choose)}
        hints={[file?.name ?? t(words.kinds)]}
        busy={false}
        onFile={(chosen) => onChange({ file: chosen })}
      />
    </>
  );
}

interface ConfirmationProps extends PartProps {
  restoration: Restoration;
  slug: string;
  onPass: () => void;
}

/** What the trial found, and the address typed again. */
function Confirmation({ restoration, slug, asked: { confirm }, onChange, onPass }: ConfirmationProps) {
  const t = useText();
  return (
    <>
      <RestorationFound restoration={restoration} />
      <Typography variant="body2">
        {t(words.trail)} {t(words.confirm, { slug })}
      </Typography>
      <TextField
        label={t(platform.confirm)}
        required
        autoComplete="off"
        value={confirm}
        onChange={({ target }) => onChange({ confirm: target.value })}
      />
      <Button onClick={onPass} sx={{ alignSelf: 'flex-start' }}>
        {t(words.other)}
      </Button>
    </>
  );
}

interface StageProps extends PartProps {
  tenant: Tenant;
  restoring: ReturnType<typeof useRestoration>;
}

/** What there is to see and to do at the moment. */
function Stage({ tenant, restoring: { current, progress, pass }, asked, onChange }: StageProps) {
  const t = useText();
  if (progress !== undefined) {
    const percent = Math.round(progress * 100);
    return <Going text={t(words.uploading, { percent })} percent={percent} />;
  }
  switch (current?.state) {
    case 'TRYING':
      return <Going text={t(words.trying)} />;
    case 'RESTORING':
      return <Going text={t(words.restoring)} />;
    case 'TRIED':
      return <Confirmation restoration={current} slug={tenant.slug ?? ''} asked={asked} onChange={onChange} onPass={pass} />;
    case 'DONE':
      return <RestorationFound restoration={current} />;
    default:
      return <Question asked={asked} onChange={onChange} problem={current?.problem} />;
  }
}

/** What the button of a stage says, and whether what it needs is there. */
const STEPS = {
  ask: { label: words.upload, ready: ({ reason, file }: Asked) => reason.trim().length >= 4 && file !== undefined },
  confirm: { label: words.go, ready: ({ confirm }: Asked, { slug }: Tenant) => confirm.trim() === slug },
  close: { label: words.close, ready: () => true },
};

function stepOf(restoration: Restoration | undefined): keyof typeof STEPS {
  if (restoration?.state === 'DONE') return 'close';
  return restoration?.state === 'TRIED' || restoration?.state === 'RESTORING' ? 'confirm' : 'ask';
}

/** Puts an organisation back to its takeout (O-7): bring the file, look at the trial, confirm. */
export function RestoreDialog({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const t = useText();
  const [asked, setAsked] = useState<Asked>({ reason: '', file: undefined, confirm: '' });
  const restoring = useRestoration(tenant);
  const { current, busy, refusal, bring, carryOut } = restoring;
  const step = stepOf(current);
  const submit = () => {
    if (step === 'close') onClose();
    else if (step === 'confirm') void carryOut(asked.confirm);
    else if (asked.file) void bring(asked.file, asked.reason);
  };
  return (
    <FormDialog
      open
      title={t(words.title, { name: tenant.name })}
      submitLabel={t(STEPS[step].label)}
      busy={busy}
      disabled={!STEPS[step].ready(asked, tenant)}
      refusal={refusal}
      onClose={onClose}
      onSubmit={submit}
    >
      <Stage tenant={tenant} restoring={restoring} asked={asked} onChange={(more) => setAsked((before) => ({ ...before, ...more }))} />
    </FormDialog>
  );
}
