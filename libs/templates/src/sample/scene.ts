import { type Instant } from '@charter/kernel';
import { type Channel, type Priority, type ServiceItemBody, serviceItemBody } from '@charter/service';
import { answersTo } from './answers';
import type { Chance } from './chance';
import { placeOf } from './people';
import type { SampleCustomer, SampleRequest } from './plan';
import type { Profile } from './profile';
import type { Story } from './story';
import { type Team, teamOf } from './team';
import { type WorkingTime, workingTimeOf } from './time';

/** Everything the story of a request is told with. */
export interface Stage {
  chance: Chance;
  now: Instant;
  time: WorkingTime;
  team: Team;
  profile: Profile;
  items: Map<string, ServiceItemBody>;
  customers: SampleCustomer[];
}

export function stageOf(profile: Profile, customers: SampleCustomer[], chance: Chance, now: Instant): Stage {
  const items = profile.template.provisions
    .filter(({ kind }) => kind === 'serviceItem')
    .map(({ key, body }): [string, ServiceItemBody] => [key, serviceItemBody.parse(body)]);
  const time = workingTimeOf(profile.template, now);
  return { chance, now, time, team: teamOf(profile), profile, items: new Map(items), customers };
}

/** A request before anything has happened to it. */
export interface Scene {
  item: string;
  /** Department that ought to handle it. */
  department: string;
  customer: number;
  story: Story;
  channel: Channel;
  priority: Priority;
  /** Who handles it, where that is not left to chance. */
  handler?: string;
}

const CHANNELS: Record<Channel, number> = { phone: 45, web: 30, window: 18, visit: 7 };

/** A request as it might come in; of one item where somebody has to have something to do. */
export function sceneOf({ chance, profile, items, customers }: Stage, showcase?: Profile['showcase']): Scene {
  const weights = Object.fromEntries(Object.entries(profile.stories).map(([key, { weight }]) => [key, weight]));
  const item = showcase?.item ?? chance.weighted(weights);
  const body = items.get(item);
  const stories = profile.stories[item]?.stories ?? [];
  return {
    item,
    department: body?.department ?? '',
    // Some people ask often, most once or twice.
    customer: Math.floor(customers.length * chance.next() ** 1.6),
    story: chance.pick(stories),
    channel: chance.weighted(CHANNELS),
    priority: body?.priority ?? 'ordinary',
    ...(showcase ? { handler: showcase.handler } : {}),
  };
}

/** The scene as a request, once it is known what happened. */
export function requestOf(stage: Stage, scene: Scene, events: SampleRequest['events']): SampleRequest {
  const { item, customer, story, channel, priority } = scene;
  const place = placeOf(stage.customers[customer]?.address ?? '');
  const facts = { place, registeredAt: events[0]?.at ?? stage.now, timeZone: stage.time.calendar.timeZone };
  return {
    item,
    customer,
    summary: story.summary.replaceAll('{place}', place),
    description: story.description.replaceAll('{place}', place),
    channel,
    priority,
    answers: answersTo(stage.items.get(item)?.fields ?? [], story.answers, stage.chance, facts),
    events,
  };
}
