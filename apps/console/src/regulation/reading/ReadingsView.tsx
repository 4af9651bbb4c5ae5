import { Box, Button, Card, LinearProgress, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { ask } from '../../shared/api';
import { useLanguage, useText } from '../../shared/language';
import { PageSkeleton } from '../../shared/PageSkeleton';
import { useAct } from '../../shared/useAct';
import { READINGS, REMIND } from './documents';
import { words } from './messages';

interface DepartmentReading {
  departmentId: string | null;
  name: string | null;
  members: number;
  confirmed: number;
  missing: { id: string; name: string }[];
}

/** Names shown of a department; its count tells of all. */
const NAMED = 12;

/** Who has confirmed a version, by department, and reminders to those who have not (P-1.2). */
export function ReadingsView({ versionId }: { versionId: string }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['regulation', 'readings', versionId, language],
    queryFn: async () => (await ask<{ regulationReadings: DepartmentReading[] }>(READINGS, { id: versionId })).regulationReadings,
  });
  const remind = useRemind(versionId);
  if (!data) return <PageSkeleton />;
  const total = (part: 'members' | 'confirmed') => data.reduce((sum, each) => sum + each[part], 0);
  const whole = { departmentId: null, name: t(words.all), members: total('members'), confirmed: total('confirmed'), missing: [] };
  return (
    <Stack spacing={2} sx={{ maxWidth: 900 }}>
      <Card sx={{ px: 2, py: 1.5 }}>
        <Progress reading={whole} onRemind={() => void remind(null)} />
      </Card>
      <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((reading) => (
          <Box
            component="li"
            key={reading.departmentId}
            sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
          >
            <Progress reading={reading} onRemind={() => void remind(reading.departmentId)} />
          </Box>
        ))}
      </Card>
    </Stack>
  );
}

function useRemind(versionId: string): (departmentId: string | null) => Promise<void> {
  const t = useText();
  const notify = useNotify();
  const { run } = useAct<{ reminded: number }>(REMIND);
  return async (departmentId) => {
    const done = await run({ id: versionId, ...(departmentId ? { departmentId } : {}) });
    if (done) notify(t(words.reminded, { count: done.reminded }), { type: 'success' });
  };
}

function Progress({ reading, onRemind }: { reading: DepartmentReading; onRemind: () => void }) {
  const t = useText();
  const { name, members, confirmed, missing } = reading;
  const names = missing
    .slice(0, NAMED)
    .map((member) => member.name)
    .join(t({ zh: '、', en: ', ' }));
  const open = members - confirmed;
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {t(words.progress, { confirmed, members })}
          </Typography>
          {open > 0 ? (
            <Button size="small" onClick={onRemind} aria-label={t(words.remindOf, { name: name ?? '' })}>
              {t(words.remind)}
            </Button>
          ) : null}
        </Stack>
      </Stack>
      <LinearProgress
        variant="determinate"
        aria-label={name ?? ''}
        value={members === 0 ? 0 : (100 * confirmed) / members}
        sx={{ my: 0.75, height: 6, borderRadius: 3, bgcolor: 'action.selected' }}
      />
      {names ? (
        <Typography variant="body2" color="textSecondary">
          {t(words.missing, { names: open > NAMED ? t(words.more, { names }) : names })}
        </Typography>
      ) : null}
    </>
  );
}
