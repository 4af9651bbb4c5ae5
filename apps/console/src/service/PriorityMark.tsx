import { Box } from '@mui/material';
import { useText } from '../shared/language';
import { words } from './messages';
import type { Priority } from './request';

/** Marks what is more than ordinary, in words and colour. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const t = useText();
  if (priority === 'ORDINARY') return null;
  const colour = priority === 'EMERGENCY' ? 'error.main' : 'warning.main';
  return (
    <Box
      component="span"
      sx={{
        color: colour,
        border: 1,
        borderColor: colour,
        borderRadius: 1,
        px: 0.5,
        mr: 0.75,
        fontSize: 11,
        fontWeight: 650,
        verticalAlign: 'middle',
      }}
    >
      {t(words[priority])}
    </Box>
  );
}
