import { Box } from '@mui/material';
import { memo, useEffect, useRef } from 'react';

interface OriginalTextProps {
  text: string;
  /** The lines the open node came from. */
  from: number | undefined;
  to: number | undefined;
  onLine: (line: number) => void;
}

/** The text as it was read, line by line; the place of the open node stands out and comes into view. */
export const OriginalText = memo(function OriginalText({ text, from, to, onLine }: OriginalTextProps) {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v\f]/);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const line = place.current;
    const frame = line?.parentElement;
    if (!line || !frame) return;
    // on a wide screen the frame scrolls and the page stays
    if (frame.scrollHeight > frame.clientHeight) frame.scrollTop = line.offsetTop - frame.clientHeight / 3;
    else line.scrollIntoView({ block: 'center' });
  }, [from, to]);
  const isPlace = (line: number) => from !== undefined && line >= from && line <= (to ?? from);
  return (
    <Box sx={{ position: 'relative', overflowY: 'auto', height: '100%', py: 1, fontSize: 14, lineHeight: 1.75 }}>
      {lines.map((words, index) => (
        <Box
          key={index}
          ref={index + 1 === from ? place : undefined}
          onClick={() => onLine(index + 1)}
          data-place={isPlace(index + 1) ? 'true' : undefined}
          sx={{
            display: 'grid',
            gridTemplateColumns: '44px minmax(0, 1fr)',
            gap: 1.5,
            pr: 2,
            cursor: 'pointer',
            contentVisibility: 'auto',
            containIntrinsicSize: 'auto 25px',
            borderLeft: 3,
            borderColor: isPlace(index + 1) ? 'primary.main' : 'transparent',
            bgcolor: isPlace(index + 1) ? 'action.selected' : 'transparent',
            '&:hover': { bgcolor: 'action.hover' },
          }}
        >
          <Box component="span" aria-hidden sx={{ textAlign: 'right', color: 'text.disabled', fontSize: 12, userSelect: 'none' }}>
            {index + 1}
          </Box>
          <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minHeight: 24 }}>
            {words}
          </Box>
        </Box>
      ))}
    </Box>
  );
});
