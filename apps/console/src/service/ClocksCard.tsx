import { Box, LinearProgress, Stack, Typography } from '@mui/material';
import { BasisButton } from '../shared/BasisDrawer';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { Section } from '../shared/Section';
import { When } from '../shared/When';
import { ClockCountdown } from './Countdown';
import { words } from './messages';
import { urgency, usedShare } from './remaining';
import { type GovernedClock, inOrder, type RequestDetail } from './request';

const BAR = { late: 'error', near: 'warning', calm: 'primary', still: 'inherit' } as const;

function Outcome({ clock }: { clock: GovernedClock }) {
  const t = useText();
  if (!clock.stoppedAt) return <ClockCountdown clock={clock} strong />;
  const late = clock.state === 'BREACHED';
  return (
    <Box component="span" sx={{ color: late ? 'error.main' : 'success.main', fontWeight: 600 }}>
      {t(late ? words.breached : words.met)}
    </Box>
  );
}

function ClockRow({ clock, request }: { clock: GovernedClock; request: RequestDetail }) {
  const t = useText();
  const now = new Date();
  const rule = request.appliedRules.find((each) => each.provision.id === clock.provision.id);
  return (
    <Box>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'baseline', gap: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {clock.name}
          <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
            {clock.limit}
          </Typography>
        </Typography>
        <Outcome clock={clock} />
      </Stack>
      <LinearProgress
        variant="determinate"
        value={usedShare(clock, now)}
        color={clock.stoppedAt && clock.state === 'BREACHED' ? 'error' : BAR[urgency(clock, now)]}
        aria-label={clock.name}
        sx={{ height: 5, borderRadius: 3, my: 0.75, color: 'text.disabled' }}
      />
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="caption" color="textSecondary">
          {t(words.dueAt)} <When at={clock.dueAt} />
          {clock.holds.length > 0 ? ` · ${t(words.holds, { count: clock.holds.length })}` : ''}
        </Typography>
        <BasisButton
          basis={{
            title: t(shared.basisOf, { name: clock.name }),
            provision: clock.provision,
            regulationVersion: request.regulationVersion,
            articles: clock.articles,
            rule,
          }}
        />
      </Stack>
    </Box>
  );
}

/** The time limits of the request, each one click from its article (S-5.3). */
export function ClocksCard({ request }: { request: RequestDetail }) {
  const t = useText();
  return (
    <Section title={t(words.clocks)}>
      <Stack spacing={1.5}>
        {inOrder(request.clocks ?? []).map((clock) => (
          <ClockRow key={`${clock.code}-${clock.startedAt}`} clock={clock} request={request} />
        ))}
        {request.clocks?.length === 0 ? <Typography color="textSecondary">{t(words.noClock)}</Typography> : null}
      </Stack>
    </Section>
  );
}
