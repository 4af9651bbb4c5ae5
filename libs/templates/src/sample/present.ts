import { deadline, type Instant, instantOf, localDateOf, MINUTE } from '@charter/kernel';
import { Course } from './course';
import { WAITS } from './past';
import type { SampleRequest } from './plan';
import { requestOf, type Scene, sceneOf, type Stage } from './scene';
import { toSecond, workingMinutesAgo } from './time';

/** How many requests stand where when somebody first looks: about 25 open, six of them overdue. */
const SITUATIONS = {
  fresh: 2,
  registered: 2,
  dispatched: 4,
  inService: 4,
  suspended: 3,
  returned: 4,
  overdue: 5,
  overdueAtDepartment: 1,
};
type Situation = keyof typeof SITUATIONS;

/** The requests that are open now, told backward from now. */
export function presentRequests(stage: Stage): SampleRequest[] {
  return Object.entries(SITUATIONS).flatMap(([situation, count]) =>
    Array.from({ length: count }, (_, index) => presentRequest(stage, situation as Situation, index === 0)),
  );
}

/** Situations in which a handler has something to do. */
const AT_WORK: Situation[] = ['dispatched', 'inService', 'suspended', 'overdue'];

function presentRequest(stage: Stage, situation: Situation, first: boolean): SampleRequest {
  const scene = first && AT_WORK.includes(situation) ? sceneOf(stage, stage.profile.showcase) : calmScene(stage, situation);
  const course = new Course(stage, scene);
  const tell = { fresh, registered, dispatched, inService, suspended, returned, overdue, overdueAtDepartment };
  tell[situation](stage, scene, course);
  return requestOf(stage, scene, course.events);
}

/** Emergencies do not wait for somebody to start the sample. */
function calmScene(stage: Stage, situation: Situation): Scene {
  for (;;) {
    const scene = sceneOf(stage);
    if (scene.priority === 'emergency') continue;
    return situation === 'fresh' ? { ...scene, channel: 'web' } : scene;
  }
}

/** Sent from a phone a moment ago, on whatever day this is. */
function fresh({ chance, now, time: { calendar } }: Stage, _scene: Scene, course: Course): void {
  const midnight = instantOf(localDateOf(now, calendar.timeZone), '00:00', calendar.timeZone);
  course.register(Math.max(midnight, toSecond(now - chance.between(1, 25) * MINUTE)));
}

function registered(stage: Stage, scene: Scene, course: Course): void {
  course.register(ago(stage, stage.chance.between(3, WAITS[scene.priority].dispatch)));
}

function dispatched(stage: Stage, { priority }: Scene, course: Course): void {
  const { dispatch, accept } = WAITS[priority];
  const sent = stage.chance.between(3, accept);
  course.register(ago(stage, sent + stage.chance.between(1, dispatch)));
  course.dispatch(ago(stage, sent));
}

function inService(stage: Stage, scene: Scene, course: Course): void {
  reachService(stage, scene, course, promisedMinutes(stage, scene) * stage.chance.between(0.1, 0.5));
}

function suspended(stage: Stage, scene: Scene, course: Course): void {
  const rest = stage.chance.between(60, 900);
  const work = promisedMinutes(stage, scene) * stage.chance.between(0.1, 0.4);
  reachService(stage, scene, course, rest + work, work);
  course.suspend(ago(stage, rest));
}

function returned(stage: Stage, { priority }: Scene, course: Course): void {
  const { dispatch, accept } = WAITS[priority];
  const back = stage.chance.between(2, dispatch);
  const sent = back + stage.chance.between(2, accept / 2);
  course.register(ago(stage, sent + stage.chance.between(1, dispatch / 2)));
  course.misdirect(ago(stage, sent));
  course.returnToDesk(ago(stage, back));
}

function overdue(stage: Stage, scene: Scene, course: Course): void {
  reachService(stage, scene, course, brokenPromise(stage, scene));
}

function overdueAtDepartment(stage: Stage, scene: Scene, course: Course): void {
  const age = brokenPromise(stage, scene);
  course.register(ago(stage, age));
  course.dispatch(ago(stage, age - stage.chance.between(1, WAITS[scene.priority].dispatch)));
}

/** Registered `age` working minutes ago and accepted within less than half of the following `lead`. */
function reachService(stage: Stage, { priority }: Scene, course: Course, age: number, lead = age): void {
  const { dispatch, accept } = WAITS[priority];
  const sent = age - Math.min(dispatch, lead * 0.2) * stage.chance.between(0.1, 1);
  course.register(ago(stage, age));
  course.dispatch(ago(stage, sent));
  course.accept(ago(stage, sent - Math.min(accept, lead * 0.2) * stage.chance.between(0.1, 1)));
}

/** Working minutes of the promise, had it been given a working week ago. */
function promisedMinutes({ now, time: { calendar, promise } }: Stage, { item, department, priority }: Scene): number {
  const amount = promise(item, department, priority);
  const start = workingMinutesAgo(calendar, now, 5 * 480);
  return calendar.workingMinutesBetween(start, deadline(calendar, start, amount, [], now));
}

/** How many working minutes ago a request was registered whose deadline passed some hours ago. */
function brokenPromise(stage: Stage, scene: Scene): number {
  const { chance, now, time } = stage;
  const amount = time.promise(scene.item, scene.department, scene.priority);
  let age = promisedMinutes(stage, scene) * chance.between(1.05, 1.3);
  const dueAfter = (minutes: number) => deadline(time.calendar, ago(stage, minutes), amount, [], now);
  while (dueAfter(age) > now - 60 * MINUTE) age += 90;
  return age;
}

function ago({ now, time: { calendar } }: Stage, minutes: number): Instant {
  return workingMinutesAgo(calendar, now, minutes);
}
