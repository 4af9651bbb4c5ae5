import { Button, Chip, Stack, Typography } from '@mui/material';
import { useText } from '../shared/language';
import { Section } from '../shared/Section';
import { When } from '../shared/When';
import { useAct } from '../shared/useAct';
import { JOB_RETRY, type Overview, PATH } from './documents';
import { words } from './messages';

/** Jobs by kind, and those that failed for good with a way to have them done once more. */
export function JobCard({ jobQueues, failedJobs }: Pick<Overview, 'jobQueues' | 'failedJobs'>) {
  const t = useText();
  const { run, busy } = useAct(JOB_RETRY, PATH);
  return (
    <Section title={t(words.jobs)}>
      <Stack spacing={1}>
        {jobQueues.map(({ name, waiting, running, failed }) => (
          <Stack key={name} direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="body2" sx={{ flex: 1, minWidth: { xs: '100%', sm: 140 } }}>
              {name}
            </Typography>
            <Chip size="small" variant="outlined" label={`${t(words.waiting)} ${waiting}`} />
            <Chip size="small" variant="outlined" label={`${t(words.running)} ${running}`} />
            <Chip size="small" color={failed > 0 ? 'error' : 'default'} variant="outlined" label={`${t(words.failed)} ${failed}`} />
          </Stack>
        ))}
        {failedJobs.map(({ id, queue, tries, failure, createdAt }) => (
          <Stack key={id} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <Typography variant="body2" color="error" sx={{ flex: 1, minWidth: 0 }}>
              {[queue, failure, `×${tries}`].filter(Boolean).join(' · ')} <When at={createdAt} />
            </Typography>
            <Button size="small" loading={busy} onClick={() => void run({ queue, id })}>
              {t(words.retry)}
            </Button>
          </Stack>
        ))}
        {failedJobs.length === 0 ? <Typography color="textSecondary">{t(words.noFailures)}</Typography> : null}
      </Stack>
    </Section>
  );
}
