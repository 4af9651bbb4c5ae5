import { DAY, deadline, type Hold, type Instant, localDateOf, MINUTE } from '@charter/kernel';
import type { Priority } from '@charter/service';
import type { Chance } from './chance';
import { Course } from './course';
import { BAD_COMMENTS, FAIR_COMMENTS, GOOD_COMMENTS } from './phrases';
import type { SampleEvent, SampleRequest } from './plan';
import { requestOf, type Scene, sceneOf, type Stage } from './scene';
import { awake, busyMoment, homeMoment, toSecond } from './time';

/** Longest wait at the desk and with a department, in working minutes; within the limits of every template. */
export const WAITS: Record<Priority, { dispatch: number; accept: number }> = {
  ordinary: { dispatch: 120, accept: 150 },
  urgent: { dispatch: 20, accept: 60 },
  emergency: { dispatch: 7, accept: 7 },
};

const DAYS_BACK = 182;

/** What makes a request's way longer than registered, dispatched, accepted, completed; in percent. */
const DETOURS = { none: 74, suspend: 9, return: 5, transfer: 3, escalate: 3, reopen: 3, withdraw: 3 };
type Detour = keyof typeof DETOURS;

/** Share of requests whose promise was broken. */
const LATE_SHARE = 0.14;

/** A request of the last six months that has run its course; some still wait for their rating. */
export function pastRequest(stage: Stage): SampleRequest {
  for (;;) {
    const scene = sceneOf(stage);
    const registeredAt = registrationOf(stage, scene);
    const events = registeredAt < stage.now ? wayOf(stage, scene, registeredAt) : [];
    const finished = events.filter(({ at }) => at <= stage.now);
    // Rating and closing may still lie ahead; everything before them has to be over.
    if (finished.some(({ action }) => action === 'withdraw' || isLastCompletion(action, events, finished))) {
      return requestOf(stage, scene, finished);
    }
  }
}

function isLastCompletion(action: string, all: SampleEvent[], finished: SampleEvent[]): boolean {
  const completions = (events: SampleEvent[]) => events.filter((event) => event.action === 'complete').length;
  return action === 'complete' && completions(all) === completions(finished);
}

function registrationOf({ chance, now, time: { calendar } }: Stage, { channel, priority }: Scene): Instant {
  for (;;) {
    const date = localDateOf(now - chance.whole(0, DAYS_BACK) * DAY, calendar.timeZone);
    if (channel === 'web' && priority !== 'emergency' && chance.happens(0.35)) return homeMoment(chance, calendar, date);
    if (!calendar.isWorkingDay(date)) continue;
    const at = busyMoment(chance, calendar, date);
    // An emergency that meets the lunch break would be a breach every time; those are for real life.
    if (priority !== 'emergency' || calendar.workingMinutesBetween(at, at + 45 * MINUTE) === 45) return at;
  }
}

/** The clock on the wall of one request: it only moves forward, and only in working time. */
class Pace {
  constructor(
    private readonly stage: Stage,
    public at: Instant,
    private readonly total: number,
  ) {
    this.at = stage.time.calendar.nextWorkingInstant(at);
  }

  /** After a wait of at most `longest` minutes, less where the whole promise is short. */
  soon(longest: number): Instant {
    return this.after(this.stage.chance.between(1, Math.max(2, Math.min(longest, this.total * 0.1))));
  }

  after(minutes: number): Instant {
    this.at = toSecond(this.stage.time.calendar.addWorkingMinutes(this.at, minutes) + 999);
    return this.at;
  }
}

function wayOf(stage: Stage, scene: Scene, registeredAt: Instant): SampleEvent[] {
  const { chance, now, time } = stage;
  const course = new Course(stage, scene);
  const emergency = scene.priority === 'emergency';
  const detour: Detour = emergency ? 'none' : chance.weighted(DETOURS);
  const late = !emergency && detour !== 'withdraw' && chance.happens(LATE_SHARE);
  const amount = time.promise(scene.item, scene.department, scene.priority);
  const dueWith = (holds: Hold[]) => deadline(time.calendar, registeredAt, amount, holds, now);
  const total = time.calendar.workingMinutesBetween(registeredAt, dueWith([]));
  const pace = new Pace(stage, registeredAt, total);

  course.register(registeredAt);
  if (detour === 'withdraw') return withdrawn(stage, scene, course, pace);
  reachHandler(scene, course, pace, detour);
  const holds = detour === 'suspend' ? [suspension(chance, course, pace, total)] : [];
  complete(stage, course, pace, { due: dueWith(holds), total, late });
  if (detour === 'reopen') {
    course.reopen(pace.after(chance.between(60, 480)));
    course.complete(pace.after(chance.between(0.15, 0.5) * Math.min(total, 480)));
  }
  conclude(stage, course, pace, late || detour === 'reopen');
  return course.events;
}

function withdrawn({ chance }: Stage, { priority }: Scene, course: Course, pace: Pace): SampleEvent[] {
  const { dispatch, accept } = WAITS[priority];
  if (chance.happens(0.6)) course.dispatch(pace.soon(dispatch));
  course.withdraw(pace.soon(accept));
  return course.events;
}

function reachHandler({ priority }: Scene, course: Course, pace: Pace, detour: Detour): void {
  const { dispatch, accept } = WAITS[priority];
  if (detour === 'return' || detour === 'transfer') course.misdirect(pace.soon(dispatch));
  if (detour === 'return') course.returnToDesk(pace.soon(accept));
  if (detour === 'transfer') {
    course.accept(pace.soon(accept));
    course.transfer(pace.soon(accept));
  } else {
    course.dispatch(pace.soon(dispatch));
  }
  course.accept(pace.soon(accept));
  if (detour === 'escalate') {
    course.escalate(pace.soon(accept));
    course.accept(pace.soon(accept));
  }
}

function suspension(chance: Chance, course: Course, pace: Pace, total: number): Hold {
  const from = pace.soon(Math.min(total * 0.1, 240));
  course.suspend(from);
  const to = pace.after(chance.between(300, 1400));
  course.resume(to);
  return { from, to };
}

function complete(
  { chance, time: { calendar } }: Stage,
  course: Course,
  pace: Pace,
  { due, total, late }: { due: Instant; total: number; late: boolean },
): void {
  const left = Math.max(0, calendar.workingMinutesBetween(pace.at, due));
  const work = late ? left + 20 + total * chance.between(0.05, 0.6) : Math.max(1, left * chance.between(0.12, 0.8));
  course.complete(pace.after(work));
}

/** The rating, or the closing of a request that nobody rated. */
function conclude(stage: Stage, course: Course, pace: Pace, disappointing: boolean): void {
  const { chance, time } = stage;
  if (chance.happens(0.14)) {
    course.close(pace.after(chance.between(5, 7) * 480));
    return;
  }
  const rating = ratingAfter(chance, disappointing);
  if (chance.happens(0.15)) course.rate(pace.after(chance.between(120, 900)), rating, true);
  else course.rate(awake(pace.at + chance.whole(10, 3 * 24 * 60) * MINUTE, time.calendar), rating, false);
}

const LEVELS = { verySatisfied: 62, satisfied: 25, basicallySatisfied: 10, dissatisfied: 2, veryDissatisfied: 1 };
const DISAPPOINTED_LEVELS = {
  verySatisfied: 20,
  satisfied: 26,
  basicallySatisfied: 32,
  dissatisfied: 14,
  veryDissatisfied: 8,
};

function ratingAfter(chance: Chance, disappointing: boolean): Pick<SampleEvent, 'level' | 'comment'> {
  const level = chance.weighted(disappointing ? DISAPPOINTED_LEVELS : LEVELS);
  if (level === 'dissatisfied' || level === 'veryDissatisfied') return { level, comment: chance.pick(BAD_COMMENTS) };
  if (!chance.happens(0.35)) return { level };
  return { level, comment: chance.pick(level === 'basicallySatisfied' ? FAIR_COMMENTS : GOOD_COMMENTS) };
}
