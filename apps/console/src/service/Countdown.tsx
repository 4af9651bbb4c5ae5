import { Box, Tooltip } from '@mui/material';
import { useLanguage, useText } from '../shared/language';
import type { Message } from '../shared/message';
import { dateTime } from '../shared/moment';
import { duration, type Urgency, urgency } from './remaining';
import { words } from './messages';
import { type Clock, pressingClock } from './request';

const COLOUR: Readonly<Record<Urgency, string>> = {
  late: 'error.main',
  near: 'warning.main',
  calm: 'text.primary',
  still: 'text.secondary',
};

function wordingOf(pressing: Urgency, minutes: number): Message {
  if (minutes < 0) return words.late;
  return pressing === 'late' ? words.overdueOnly : words.left;
}

/** Time left on one clock, in the time it is measured in. */
export function ClockCountdown({ clock, strong = false }: { clock: Clock; strong?: boolean }) {
  const t = useText();
  const language = useLanguage();
  const pressing = urgency(clock, new Date());
  const minutes = clock.remainingMinutes ?? 0;
  const time = duration(minutes, clock, language);
  const hint = `${clock.name} · ${clock.limit} · ${dateTime(clock.dueAt, language, new Date())} · ${t(clock.workingTime ? words.workingTime : words.plainTime)}`;
  return (
    <Tooltip title={hint}>
      <Box
        component="span"
        sx={{
          color: COLOUR[pressing],
          fontWeight: strong || pressing === 'late' ? 650 : 500,
          whiteSpace: 'nowrap',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {clock.state === 'PAUSED' && minutes >= 0 ? `${t(words.paused)} · ` : ''}
        {t(wordingOf(pressing, minutes), { time })}
      </Box>
    </Tooltip>
  );
}

/** Countdown of the clock that ends first; a dash when none runs, or nothing at all where `quiet`. */
export function Countdown({
  clocks,
  strong = false,
  quiet = false,
}: {
  clocks: readonly Clock[] | null;
  strong?: boolean;
  quiet?: boolean;
}) {
  const t = useText();
  const clock = pressingClock(clocks);
  if (!clock && quiet) return null;
  if (!clock) {
    return (
      <Box component="span" aria-label={t(words.noClock)} sx={{ color: 'text.disabled' }}>
        —
      </Box>
    );
  }
  return <ClockCountdown clock={clock} strong={strong} />;
}
