import { IconButton, Tooltip } from '@mui/material';
import Close from '@mui/icons-material/Close';
import { useText } from '../../shared/language';
import { words } from './messages';

/** Takes out what it names. */
export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  const t = useText();
  return (
    <Tooltip title={t(words.remove)}>
      <IconButton size="small" aria-label={`${t(words.remove)}: ${label}`} onClick={onClick}>
        <Close fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
