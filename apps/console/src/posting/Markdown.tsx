import { Box } from '@mui/material';

const look = {
  maxHeight: 640,
  overflow: 'auto',
  overflowWrap: 'anywhere',
  '& h2, & h3, & h4': { fontSize: '1.02rem', mt: 2, mb: 0.75 },
  '& p': { my: 0.75 },
  '& blockquote': { m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider', color: 'text.secondary' },
  '& table': { borderCollapse: 'collapse', width: '100%', fontSize: 14, my: 1 },
  '& th, & td': { border: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'left', verticalAlign: 'top' },
} as const;

/** Content that the server made of Markdown: it holds no script, style or frame of whoever wrote it. */
export function Markdown({ html }: { html: string }) {
  return <Box tabIndex={0} sx={look} dangerouslySetInnerHTML={{ __html: html }} />;
}
