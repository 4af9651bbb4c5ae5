import { Button, Tooltip } from '@mui/material';
import type { AvailableAction } from './governed';

/** A step as a button; one that is not possible now says why. */
export function StepButton({ action, prominent, onClick }: { action: AvailableAction; prominent: boolean; onClick: () => void }) {
  return (
    <Tooltip title={action.reasons.map(({ message }) => message).join(' ')}>
      <span>
        <Button variant={prominent ? 'contained' : 'outlined'} disabled={!action.allowed} onClick={onClick}>
          {action.name}
        </Button>
      </span>
    </Tooltip>
  );
}
