import { Button } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';

/** Opens the editor of something with a name; nothing where it can only be read. */
export function EditButton({ name, onEdit }: { name: string; onEdit: (() => void) | undefined }) {
  const t = useText();
  if (!onEdit) return null;
  return (
    <Button size="small" onClick={onEdit} aria-label={`${t(words.change)}: ${name}`}>
      {t(words.change)}
    </Button>
  );
}
