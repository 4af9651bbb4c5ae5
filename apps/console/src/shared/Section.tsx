import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A titled card of a page. */
export function Section({
  title,
  action,
  children,
  flush = false,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  return (
    <Card component="section" sx={{ overflow: 'hidden' }}>
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', alignItems: 'center', px: 2, pt: 1.75, pb: flush ? 1 : 0.5, gap: 1, minHeight: 44 }}
      >
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        {action}
      </Stack>
      <Box sx={flush ? {} : { px: 2, pb: 2, pt: 0.5 }}>{children}</Box>
    </Card>
  );
}

/** Label and value, as read on a form. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '92px minmax(0, 1fr)', gap: 1, py: 0.6, alignItems: 'baseline' }}>
      <Typography variant="body2" color="textSecondary" component="dt">
        {label}
      </Typography>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}
