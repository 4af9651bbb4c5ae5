import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Nothing here yet, why, and the way forward. */
export function EmptyState({ icon, title, hint, action }: { icon?: ReactNode; title: string; hint?: string; action?: ReactNode }) {
  return (
    <Stack spacing={1} sx={{ alignItems: 'center', textAlign: 'center', py: { xs: 5, md: 7 }, px: 2 }}>
      {icon ? (
        <Box
          sx={{
            width: 56,
            height: 56,
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            bgcolor: 'action.selected',
            color: 'primary.main',
            mb: 1,
          }}
        >
          {icon}
        </Box>
      ) : null}
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint ? (
        <Typography color="textSecondary" sx={{ maxWidth: 420 }}>
          {hint}
        </Typography>
      ) : null}
      {action ? <Box sx={{ pt: 1.5 }}>{action}</Box> : null}
    </Stack>
  );
}
