import { Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { words } from './absenceMessages';

export interface OpenWork {
  kind: string;
  name: string;
  count: number;
}

/** What somebody has in hand that would have to move; undefined until it is known. */
export function useOpenWork(document: string, id: string): OpenWork[] | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['openWork', id, language],
    queryFn: async () => (await ask<{ work: OpenWork[] }>(document, { id })).work,
    staleTime: 0,
  });
  return data?.filter(({ count }) => count > 0);
}

/** Open work in numbers. */
export function WorkList({ work }: { work: readonly OpenWork[] }) {
  const t = useText();
  return (
    <Stack component="section" aria-label={t(words.openWork)} direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {work.map(({ kind, name, count }) => (
        <Box key={kind} sx={{ px: 2, py: 1, borderRadius: 2, border: 1, borderColor: 'divider', minWidth: 120, flex: '1 1 120px' }}>
          <Typography sx={{ fontSize: 24, fontWeight: 700, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}>{count}</Typography>
          <Typography variant="body2" color="textSecondary">
            {name}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}
