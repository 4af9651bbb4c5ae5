import {
  type AmountOfTime,
  DomainError,
  type Hold as HoldInterval,
  type Instant,
  type Language,
  type Text,
  describeLimit,
  inLanguage,
  isWorkingUnit,
  minutesOfOrdinaryDay,
  remaining,
  stateOf,
} from '@charter/kernel';
import type { Priority } from '@charter/service';
import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { TenantScope } from '../core/tenancy/context';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { type GoverningVersion, Provisions } from '../regulation';
import { governingLimit } from './clocks';
import { HANDOVER } from './steps.service';
import { ItemField, presentFields } from './item-field.graphql';
import { Clock, FieldAnswer, ProcedureState, Rating, ServiceItem, TimelineEntry } from './request.graphql';

/** Rows of the read path that pin a version: what their fields are explained by. */
interface Pinned {
  rawVersionId: string;
}

const scopeOf = (context: ApiContext): TenantScope => memberCaller(context.caller).principal.scope;

@Resolver(() => ProcedureState)
export class StateResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  async name(
    @Parent() state: Pinned & { code: string; rawProcedureId?: string; name?: string },
    @Context() context: ApiContext,
  ): Promise<string> {
    return state.name ?? this.words(state, context, ({ name }) => name);
  }

  @ResolveField(() => String)
  async publicName(
    @Parent() state: Pinned & { code: string; rawProcedureId?: string; publicName?: string },
    @Context() context: ApiContext,
  ): Promise<string> {
    return state.publicName ?? this.words(state, context, ({ publicName }) => publicName);
  }

  private async words(
    state: Pinned & { code: string; rawProcedureId?: string },
    context: ApiContext,
    choose: (found: { name: Text; publicName: Text }) => Text,
  ): Promise<string> {
    const version = await this.provisions.version(scopeOf(context), state.rawVersionId);
    return inLanguage(choose(stateOf(procedureOf(version, state.rawProcedureId), state.code)), context.caller.language);
  }
}

interface ClockRow extends Pinned {
  code: string;
  rawLimitId: string;
  dueAt: string;
  stoppedAt: string | null;
  holds: { from: string; to: string | null }[];
}

@Resolver(() => Clock)
export class ClockResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  async name(@Parent() row: ClockRow, @Context() context: ApiContext): Promise<string> {
    const version = await this.version(row, context);
    const clock = version
      .of('procedure')
      .flatMap(({ body }) => body.clocks)
      .find(({ code }) => code === row.code);
    return clock ? inLanguage(clock.name, context.caller.language) : row.code;
  }

  @ResolveField(() => String)
  async limit(@Parent() row: ClockRow, @Context() context: ApiContext): Promise<string> {
    return describeLimit(limitOf(await this.version(row, context), row.rawLimitId).amount, context.caller.language);
  }

  @ResolveField(() => Boolean)
  async workingTime(@Parent() row: ClockRow, @Context() context: ApiContext): Promise<boolean> {
    return isWorkingUnit(limitOf(await this.version(row, context), row.rawLimitId).amount.unit);
  }

  @ResolveField(() => Int, { nullable: true })
  async dayMinutes(@Parent() row: ClockRow, @Context() context: ApiContext): Promise<number | null> {
    const version = await this.version(row, context);
    const { amount, calendar } = limitOf(version, row.rawLimitId);
    return amount.unit === 'workingDays' ? minutesOfOrdinaryDay(version.calendar(calendar).provision.body) || null : null;
  }

  @ResolveField(() => Int, { nullable: true })
  async remainingMinutes(@Parent() row: ClockRow, @Context() context: ApiContext): Promise<number | null> {
    if (row.stoppedAt !== null) return null;
    return remainingOf(await this.version(row, context), row.rawLimitId, row.dueAt, row.holds);
  }

  private version(row: ClockRow, context: ApiContext): Promise<GoverningVersion> {
    return this.provisions.version(scopeOf(context), row.rawVersionId);
  }
}

@Resolver(() => TimelineEntry)
export class TimelineResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  async actionName(@Parent() row: Pinned & { action: string; rawProcedureId: string }, @Context() context: ApiContext): Promise<string> {
    const { language } = context.caller;
    if (row.action === 'register') return language === 'en' ? 'Register' : '受理登记';
    if (row.action === HANDOVER) return language === 'en' ? 'Hand over on leaving' : '离任移交';
    const version = await this.provisions.version(scopeOf(context), row.rawVersionId);
    const step = procedureOf(version, row.rawProcedureId).steps.find(({ action }) => action === row.action);
    return step ? inLanguage(step.name, language) : row.action;
  }

  @ResolveField(() => String)
  async toStateName(@Parent() row: Pinned & { toState: string; rawProcedureId: string }, @Context() context: ApiContext): Promise<string> {
    const version = await this.provisions.version(scopeOf(context), row.rawVersionId);
    return inLanguage(stateOf(procedureOf(version, row.rawProcedureId), row.toState).name, context.caller.language);
  }
}

@Resolver(() => Rating)
export class RatingResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  async levelName(@Parent() row: Pinned & { level: string; rawScaleId: string }, @Context() context: ApiContext): Promise<string> {
    const version = await this.provisions.version(scopeOf(context), row.rawVersionId);
    const level = version
      .of('ratingScale')
      .find(({ id }) => id === row.rawScaleId)
      ?.body.levels.find(({ code }) => code === row.level);
    return level ? inLanguage(level.name, context.caller.language) : row.level;
  }
}

type ItemRow = Pinned & { key: string } & Partial<ServiceItem>;

/** Fields of a service item that stand in its provision rather than in a column. */
@Resolver(() => ServiceItem)
export class ServiceItemResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => String)
  async family(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return (await this.body(row, context)).family;
  }

  @ResolveField(() => String)
  async familyName(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return inLanguage((await this.body(row, context)).familyName, context.caller.language);
  }

  @ResolveField(() => String)
  async summary(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return inLanguage((await this.body(row, context)).summary, context.caller.language);
  }

  @ResolveField()
  async priority(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return (await this.body(row, context)).priority;
  }

  @ResolveField()
  async channels(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string[]> {
    return (await this.body(row, context)).channels;
  }

  @ResolveField(() => String)
  async feeAmount(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return (await this.body(row, context)).fee.amount;
  }

  @ResolveField(() => String)
  async feeUnit(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    return inLanguage((await this.body(row, context)).fee.unit, context.caller.language);
  }

  @ResolveField(() => Boolean)
  async public(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<boolean> {
    return (await this.body(row, context)).public;
  }

  @ResolveField(() => [ItemField])
  async fields(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<object[]> {
    return presentFields((await this.body(row, context)).fields, context.caller.language);
  }

  @ResolveField(() => String)
  async promise(@Parent() row: ItemRow, @Context() context: ApiContext): Promise<string> {
    const version = await this.provisions.version(scopeOf(context), row.rawVersionId);
    return promiseOf(version, row.key, context.caller.language);
  }

  private async body(row: ItemRow, context: ApiContext) {
    const version = await this.provisions.version(scopeOf(context), row.rawVersionId);
    const item = version.find('serviceItem', row.key);
    if (!item) throw new DomainError('NOT_FOUND');
    return item.body;
  }
}

/** What is promised for an item, in words: the limit of the promised clock. */
export function promiseOf(
  version: GoverningVersion,
  itemKey: string,
  language: Language,
  priority?: Priority,
  start: Instant = Date.now(),
): string {
  const item = version.find('serviceItem', itemKey);
  const clock = item && version.find('procedure', item.body.procedure)?.body.clocks.find(({ promised }) => promised);
  if (!item || !clock) return '';
  const facts = { item: itemKey, priority: priority ?? item.body.priority, department: item.body.department };
  return describeLimit(governingLimit(version, clock, facts, start).limit.body.amount, language);
}

export function limitOf(version: GoverningVersion, limitId: string): { amount: AmountOfTime; calendar: string } {
  const limit = version.of('limit').find(({ id }) => id === limitId);
  if (!limit) throw new DomainError('NOT_FOUND');
  return limit.body;
}

export function procedureOf(version: GoverningVersion, procedureId: string | undefined) {
  const procedure = version.of('procedure').find(({ id }) => id === procedureId);
  if (!procedure) throw new DomainError('NOT_FOUND');
  return procedure.body;
}

/** Minutes until a deadline, in working time where the limit counts so; null where the calendar does not reach. */
export function remainingOf(
  version: GoverningVersion,
  limitId: string,
  dueAt: string,
  holds: { from: string; to: string | null }[],
  now = Date.now(),
): number | null {
  const { amount, calendar } = limitOf(version, limitId);
  const intervals: HoldInterval[] = holds.map(({ from, to }) => ({ from: Date.parse(from), ...(to ? { to: Date.parse(to) } : {}) }));
  try {
    return Math.round(remaining(version.calendar(calendar).compiled, now, Date.parse(dueAt), amount, intervals));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_YEAR_MISSING') return null;
    throw error;
  }
}

/** The item's questions with what was answered. */
export function answersOf(
  version: GoverningVersion,
  itemKey: string,
  answers: readonly { code: string; value: string }[],
  language: Language,
): FieldAnswer[] {
  const fields = presentFields(version.find('serviceItem', itemKey)?.body.fields ?? [], language);
  return answers.map(({ code, value }) => {
    const field = fields.find((each) => each.code === code);
    return {
      code,
      label: field?.label ?? code,
      value: field?.options.find((option) => option.code === value)?.name ?? value,
      personal: field?.personal ?? false,
    };
  });
}
