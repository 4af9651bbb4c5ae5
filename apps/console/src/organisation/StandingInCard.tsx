import { Alert, Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { ask } from '../shared/api';
import { useLanguage, useText } from '../shared/language';
import { date } from '../shared/moment';
import { useViewer } from '../shared/viewer';
import { type Deputyship, lastMoment } from './absence';
import { DEPUTYSHIPS_OF } from './absenceDocuments';
import { words } from './absenceMessages';

/** Tells a deputy for whom they stand in now, and where that member's work is. */
export function StandingInCard() {
  const t = useText();
  const language = useLanguage();
  const { data: viewer } = useViewer();
  const memberId = viewer?.member?.id;
  const { data } = useQuery({
    queryKey: ['deputyshipsOf', memberId],
    queryFn: async () => (await ask<{ deputyships: Deputyship[] }>(DEPUTYSHIPS_OF, { memberId })).deputyships,
    enabled: memberId !== undefined,
    retry: false,
  });
  const standing = (data ?? []).filter(({ current, deputy }) => current && deputy?.id === memberId);
  if (standing.length === 0) return null;
  return (
    <Stack spacing={1}>
      {standing.map((each) => (
        <Alert
          key={each.id}
          severity="warning"
          action={
            <Button
              size="small"
              color="inherit"
              component={Link}
              to={`/requests?filter=${encodeURIComponent(JSON.stringify({ assigneeId: each.member?.id }))}`}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {t(words.theirRequests)}
            </Button>
          }
        >
          {t(words.actsFor, { name: each.member?.name ?? '', date: date(lastMoment(each), language) })}
        </Alert>
      ))}
    </Stack>
  );
}
