import { Box, Button, Card, Stack, ToggleButton, ToggleButtonGroup, Tooltip, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useState } from 'react';
import { useLanguage, useText } from '../shared/language';
import type { Palette } from '../shared/palette';
import { useColours } from '../shared/useColours';
import type { Amending } from './amendment';
import { CalendarDialog } from './CalendarDialog';
import { words } from './messages';
import type { CalendarBody, CalendarYear, Provision } from './regulation';
import { type Day, type DayKind, monthOf, weekdayOf } from './year';

const COLOUR: Readonly<Record<DayKind, keyof Palette>> = { holiday: 'cinnabar', makeUpDay: 'sky', weekend: 'faint', workingDay: 'ink' };
const MARKED: readonly DayKind[] = ['holiday', 'makeUpDay'];

function DayCell({ day }: { day: Day }) {
  const t = useText();
  const colours = useColours();
  const colour = colours[COLOUR[day.kind]];
  const marked = MARKED.includes(day.kind);
  const label = [day.date, day.name, t(words[day.kind])].filter(Boolean).join(' · ');
  return (
    <Tooltip title={marked ? label : ''}>
      <Box
        aria-label={label}
        sx={{
          position: 'relative',
          height: 30,
          display: 'grid',
          placeItems: 'center',
          borderRadius: 1.5,
          fontSize: 12.5,
          fontVariantNumeric: 'tabular-nums',
          color: colour,
          fontWeight: marked ? 650 : 400,
          backgroundColor: marked ? alpha(colour, 0.13) : 'transparent',
        }}
      >
        {day.day}
        {marked ? (
          <Box component="span" aria-hidden sx={{ position: 'absolute', top: 0, right: 2, fontSize: 9, lineHeight: 1.2 }}>
            {t(day.kind === 'holiday' ? words.restMark : words.workMark)}
          </Box>
        ) : null}
      </Box>
    </Tooltip>
  );
}

function Month({ year, month, calendar }: { year: number; month: number; calendar: CalendarBody }) {
  const language = useLanguage();
  const tag = language === 'zh' ? 'zh-CN' : 'en-GB';
  const days = monthOf(year, month, calendar);
  const name = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)));
  // 2024-01-01 was a Monday: the seven days after it name the week.
  const week = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(tag, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, index + 1))),
  );
  return (
    <Box component="section" aria-label={name}>
      <Typography variant="h4" component="h3" sx={{ mb: 0.5 }}>
        {name}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: 0.25 }}>
        {week.map((letter, index) => (
          <Typography key={index} variant="caption" color="textSecondary" aria-hidden sx={{ textAlign: 'center' }}>
            {letter}
          </Typography>
        ))}
        {days.map((day, index) => (
          <Box key={day.date} sx={index === 0 ? { gridColumnStart: weekdayOf(day.date) } : {}}>
            <DayCell day={day} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Hours({ calendar }: { calendar: CalendarBody }) {
  const t = useText();
  const language = useLanguage();
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, day)),
    );
  return (
    <Stack direction="row" useFlexGap spacing={2} sx={{ flexWrap: 'wrap' }}>
      {calendar.week.map(({ weekday: day, frames }) => (
        <Box key={day} sx={{ minWidth: 84 }}>
          <Typography variant="caption" color="textSecondary" component="div">
            {weekday(day)}
          </Typography>
          {frames.length > 0 ? (
            frames.map((frame) => <div key={frame}>{frame}</div>)
          ) : (
            <Typography color="textSecondary">{t(words.rest)}</Typography>
          )}
        </Box>
      ))}
      <Box>
        <Typography variant="caption" color="textSecondary" component="div">
          {t(words.makeUpHours)}
        </Typography>
        {calendar.makeUpFrames.map((frame) => (
          <div key={frame}>{frame}</div>
        ))}
      </Box>
    </Stack>
  );
}

interface CalendarProps {
  calendar: Provision<CalendarBody>;
  amending: Amending | undefined;
}

/** Buttons to change the year on screen, or to enter the one after the last. */
function YearButtons({ calendar, shown, amending }: CalendarProps & { shown: CalendarYear | undefined }) {
  const t = useText();
  const [editing, setEditing] = useState<CalendarYear>();
  if (!amending) return null;
  const next = Math.max(...calendar.body.years.map((each) => each.year)) + 1;
  return (
    <Stack direction="row" spacing={1}>
      {shown ? (
        <Button size="small" variant="outlined" onClick={() => setEditing(shown)}>
          {t(words.changeYear, { year: shown.year })}
        </Button>
      ) : null}
      {Number.isFinite(next) ? (
        <Button size="small" variant="outlined" onClick={() => setEditing({ year: next, holidays: [], makeUpDays: [] })}>
          {t(words.addYear, { year: next })}
        </Button>
      ) : null}
      {editing ? <CalendarDialog calendar={calendar} year={editing} amending={amending} onClose={() => setEditing(undefined)} /> : null}
    </Stack>
  );
}

function Calendar({ calendar, amending }: CalendarProps) {
  const t = useText();
  const { years } = calendar.body;
  const [chosen, setChosen] = useState<number>();
  const now = new Date().getFullYear();
  const shown = years.find((each) => each.year === (chosen ?? now)) ?? years.at(-1);
  return (
    <Card sx={{ p: { xs: 2, md: 3 } }}>
      <Stack direction="row" useFlexGap spacing={2} sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {calendar.name}
        </Typography>
        <YearButtons calendar={calendar} shown={shown} amending={amending} />
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={shown?.year}
          onChange={(_, next: number | null) => next && setChosen(next)}
        >
          {years.map((each) => (
            <ToggleButton key={each.year} value={each.year}>
              {each.year}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      <Hours calendar={calendar.body} />
      {shown ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))', gap: 3, mt: 3 }}>
          {Array.from({ length: 12 }, (_, month) => (
            <Month key={month} year={shown.year} month={month + 1} calendar={calendar.body} />
          ))}
        </Box>
      ) : (
        <Typography color="textSecondary">{t(words.noYears)}</Typography>
      )}
    </Card>
  );
}

/** Working calendars, year by year: holidays (休), make-up days (班), the working hours of the week. */
export function CalendarView({ calendars, amending }: { calendars: readonly Provision<CalendarBody>[]; amending: Amending | undefined }) {
  return (
    <Stack spacing={2}>
      {calendars.map((calendar) => (
        <Calendar key={calendar.id} calendar={calendar} amending={amending} />
      ))}
    </Stack>
  );
}
