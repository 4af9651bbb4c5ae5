import { Alert, Box } from '@mui/material';

interface RuleFaultProps {
  text: string;
  start: number;
  end: number;
  message: string;
}

/** A rule with the place at fault marked, and what is wrong there. */
export function RuleFault({ text, start, end, message }: RuleFaultProps) {
  const to = Math.max(end, start + 1);
  return (
    <Alert severity="error">
      <Box component="code" sx={{ display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 0.5 }}>
        {text.slice(0, start)}
        <Box component="mark" sx={{ bgcolor: 'transparent', color: 'error.main', textDecoration: 'underline wavy' }}>
          {text.slice(start, to) || ' '}
        </Box>
        {text.slice(to)}
      </Box>
      {message}
    </Alert>
  );
}
