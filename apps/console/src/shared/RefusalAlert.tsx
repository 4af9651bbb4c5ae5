import { Alert, AlertTitle, Button, Collapse } from '@mui/material';
import type { ReactNode } from 'react';
import type { Refusal, UserError } from './api';
import { useText } from './language';
import { words } from './messages';

function Conflict({ conflict, onReload }: { conflict: UserError; onReload?: (() => void) | undefined }) {
  const t = useText();
  const fields = conflict.changedFields ?? [];
  return (
    <Alert
      severity="warning"
      action={
        onReload ? (
          <Button size="small" color="inherit" onClick={onReload} sx={{ whiteSpace: 'nowrap' }}>
            {t(words.reload)}
          </Button>
        ) : undefined
      }
    >
      <AlertTitle>{t(words.conflict)}</AlertTitle>
      {fields.length > 0 ? `${t(words.conflictFields, { fields: fields.join(', ') })} ` : ''}
      {t(words.conflictHint)}
    </Alert>
  );
}

/** Why the server did not do it, next to what the member typed. */
export function RefusalAlert({
  refusal,
  onReload,
  children,
}: {
  refusal: Refusal | undefined;
  onReload?: () => void;
  children?: ReactNode;
}) {
  const conflict = refusal?.find('VERSION_CONFLICT');
  return (
    <Collapse in={refusal !== undefined} unmountOnExit>
      {conflict ? (
        <Conflict conflict={conflict} onReload={onReload} />
      ) : (
        <Alert severity="error" role="alert">
          {refusal?.message}
          {children}
        </Alert>
      )}
    </Collapse>
  );
}
