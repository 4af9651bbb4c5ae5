import type { Problem } from '../problem';
import type { CalendarBody, DayRange, Frame } from './calendar';
import { minuteOfDay } from './days';

type Year = CalendarBody['years'][number];

/** Everything that keeps a calendar from being published; empty when it is sound. */
export function checkCalendar(body: CalendarBody): Problem[] {
  const weekdays = Object.entries(body.week);
  return [
    ...(weekdays.some(([, frames]) => frames.length > 0)
      ? []
      : [{ place: 'week', message: { zh: '一周中没有工作时间。', en: 'No weekday has working time.' } }]),
    ...weekdays.flatMap(([day, frames]) => frameProblems(frames, `week.${day}`)),
    ...frameProblems(body.makeUpFrames ?? [], 'makeUpFrames'),
    ...body.years.flatMap((year, index) => yearProblems(year, index, body.years)),
  ];
}

function frameProblems(frames: Frame[], place: string): Problem[] {
  return frames.flatMap((frame, index) => {
    const here = `${place}.${index}`;
    const previous = frames[index - 1];
    if (minuteOfDay(frame.from) >= minuteOfDay(frame.to)) {
      return [{ place: here, message: { zh: '开始时间应早于结束时间。', en: 'The start must come before the end.' } }];
    }
    return previous && minuteOfDay(frame.from) < minuteOfDay(previous.to)
      ? [{ place: here, message: { zh: '与上一个时段重叠。', en: 'It overlaps the frame before.' } }]
      : [];
  });
}

function yearProblems(year: Year, index: number, all: Year[]): Problem[] {
  const place = `years.${index}`;
  const twice = all.findIndex((other) => other.year === year.year) < index;
  return [
    ...(twice ? [{ place, message: { zh: `${year.year} 年出现了两次。`, en: `The year ${year.year} appears twice.` } }] : []),
    ...rangeProblems(year.holidays, `${place}.holidays`),
    ...rangeProblems(year.makeUpDays, `${place}.makeUpDays`),
    ...year.makeUpDays.flatMap((day, position) =>
      year.holidays.some((holiday) => day.from <= holiday.to && holiday.from <= day.to)
        ? [
            {
              place: `${place}.makeUpDays.${position}`,
              message: { zh: '同一天不能既放假又调休上班。', en: 'A day cannot be a holiday and a make-up day at once.' },
            },
          ]
        : [],
    ),
  ];
}

function rangeProblems(ranges: DayRange[], place: string): Problem[] {
  return ranges.flatMap(({ from, to }, index) =>
    from > to ? [{ place: `${place}.${index}`, message: { zh: '开始日期晚于结束日期。', en: 'The first day comes after the last.' } }] : [],
  );
}
