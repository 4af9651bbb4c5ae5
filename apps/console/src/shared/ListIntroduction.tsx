import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from './language';
import type { Message } from './message';

/** Says what a list is for, beside its main action. */
export function ListIntroduction({ text, children }: { text: Message; children: ReactNode }) {
  const t = useText();
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
      <Typography color="textSecondary" sx={{ flex: 1 }}>
        {t(text)}
      </Typography>
      {children}
    </Stack>
  );
}
