import { type Text, describeLimit, encodeId, inLanguage, subjectOf } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import { PRIORITY_NAMES, type Priority } from '@charter/service';
import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type MemberCaller, memberCaller } from '../core/auth/principal';
import { AvailableAction } from '../core/graphql/action.graphql';
import type { ApiContext } from '../core/graphql/context';
import { mayAct } from '../core/permission/restriction';
import { type GoverningVersion, Provisions, type PublishedProvision } from '../regulation';
import { CONTACT } from '../customer';
import { Directories } from '../organisation';
import { governingLimit } from './clocks';
import { answersOf, remainingOf } from './fields.resolver';
import { Links } from './links';
import type { StoredAnswer } from './answers';
import { ArticleTexts } from './article-texts';
import { AppliedRule, FieldAnswer, Rating, Request } from './request.graphql';
import { Steps } from './steps.service';
import { type Standing, takerOf } from './taker';

/** The runs of clocks, as the rules that set them are explained by. */
interface ClockRule {
  code: string;
  limitId: string;
  startedAt: string;
  dueAt: string;
  holds: unknown[];
}

/** What the resolvers of a request need of its row. */
interface RequestRow {
  rawId: string;
  rawState: string;
  rawStateType: string;
  rawAnswered: number;
  rawProcedureId: string;
  rawVersionId: string;
  rawItemKey: string;
  rawDepartmentId: string | null;
  rawAssigneeId: string | null;
  rawRegisteredById: string | null;
  /** What rules on requests ask for. */
  rawRuled: object;
  rawClock: { limit: string; holds: { from: string; to: string | null }[] } | null;
  /** Null when the clocks are hidden from the reader. */
  rawRules: ClockRule[] | null;
  priority: Priority;
  dueAt: string | null;
  answers: StoredAnswer[] | null;
  rating: object[] | null;
}

/** Fields of a request that explain: what may be done, why not, and by which article everything is timed. */
@Resolver(() => Request)
export class RequestExplanationResolver {
  constructor(
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Links) private readonly links: Links,
    @Inject(ArticleTexts) private readonly articleTexts: ArticleTexts,
  ) {}

  @ResolveField(() => [String])
  revealable(@Parent() row: RequestRow, @Context() { caller }: ApiContext): string[] {
    const { ability } = memberCaller(caller).principal;
    const { rawId: id, rawDepartmentId: departmentId, rawAssigneeId: assigneeId, rawRegisteredById: registeredById } = row;
    const request = { ...row.rawRuled, id, departmentId, assigneeId, registeredById };
    if (!mayAct(ability, 'reveal', 'Request', request)) return [];
    const contact = ability.can('read', subjectOf('Request', request) as never, 'customer') ? CONTACT : [];
    return [...contact, ...(row.answers ?? []).filter(({ sealed }) => sealed !== undefined).map(({ code }) => code)];
  }

  @ResolveField(() => [AvailableAction])
  async availableActions(@Parent() row: RequestRow, @Context() { caller }: ApiContext): Promise<AvailableAction[]> {
    const member = memberCaller(caller);
    const request: Standing = {
      ...row.rawRuled,
      id: row.rawId,
      state: row.rawState,
      procedureId: row.rawProcedureId,
      regulationVersionId: row.rawVersionId,
      departmentId: row.rawDepartmentId,
      assigneeId: row.rawAssigneeId,
      registeredById: row.rawRegisteredById,
    };
    const steps = await this.steps.available(member.principal.scope, request, takerOf(member, request));
    const { language } = caller;
    return steps.map(({ action, name, allowed, requires, reasons, onBehalfOf }) => ({
      action,
      name: inLanguage(name, language),
      allowed,
      requires,
      reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, language) })),
      onBehalfOf: onBehalfOf?.name ?? null,
    }));
  }

  @ResolveField(() => [AppliedRule])
  async appliedRules(@Parent() row: RequestRow, @Context() { caller }: ApiContext): Promise<AppliedRule[]> {
    const { scope } = memberCaller(caller).principal;
    const version = await this.provisions.version(scope, row.rawVersionId);
    const directory = await this.directories.of(scope);
    const facts = { item: row.rawItemKey, priority: row.priority, department: directory.department(row.rawDepartmentId)?.code };
    const limits = await Promise.all((row.rawRules ?? []).map((rule) => this.limitRule(rule, version, facts, caller as MemberCaller)));
    const procedure = version.of('procedure').find(({ id }) => id === row.rawProcedureId);
    const item = version.find('serviceItem', row.rawItemKey);
    const others = [item && ITEM_RULE, procedure && PROCEDURE_RULE].filter((rule) => rule !== undefined);
    const provisions = [item, procedure].filter((provision) => provision !== undefined);
    const general = await Promise.all(
      provisions.map(async (provision, place) => this.generalRule(provision, others[place] ?? ITEM_RULE, version, caller as MemberCaller)),
    );
    return [...limits.filter((rule) => rule !== undefined), ...general];
  }

  @ResolveField(() => Int, { nullable: true })
  async remainingMinutes(@Parent() row: RequestRow, @Context() { caller }: ApiContext): Promise<number | null> {
    if (!row.dueAt || !row.rawClock) return null;
    const version = await this.provisions.version(memberCaller(caller).principal.scope, row.rawVersionId);
    return remainingOf(version, row.rawClock.limit, row.dueAt, row.rawClock.holds);
  }

  @ResolveField(() => [FieldAnswer], { nullable: true })
  async answers(@Parent() row: RequestRow, @Context() { caller }: ApiContext): Promise<FieldAnswer[] | null> {
    if (!row.answers) return null;
    const version = await this.provisions.version(memberCaller(caller).principal.scope, row.rawVersionId);
    return answersOf(version, row.rawItemKey, row.answers, caller.language);
  }

  @ResolveField(() => Rating, { nullable: true })
  rating(@Parent() row: RequestRow): object | null {
    return row.rating?.[0] ?? null;
  }

  @ResolveField(() => String)
  receiptUrl(@Parent() row: RequestRow, @Context() { caller }: ApiContext): string {
    return this.links.receiptUrl(memberCaller(caller).principal.organisation.slug, row.rawId);
  }

  @ResolveField(() => String, { nullable: true })
  ratingUrl(@Parent() row: RequestRow, @Context() { caller }: ApiContext): string | null {
    return row.rawStateType === 'done'
      ? this.links.ratingUrl(memberCaller(caller).principal.organisation.slug, row.rawId, row.rawAnswered)
      : null;
  }

  private async limitRule(
    rule: ClockRule,
    version: GoverningVersion,
    facts: { item: string; priority: Priority; department: string | undefined },
    caller: MemberCaller,
  ): Promise<AppliedRule | undefined> {
    const { language } = caller;
    const limit = version.of('limit').find(({ id }) => id === rule.limitId);
    const clock = version
      .of('procedure')
      .flatMap(({ body }) => body.clocks)
      .find(({ code }) => code === rule.code);
    if (!limit || !clock) return undefined;
    const words = (text: Text) => inLanguage(text, language);
    const governing = governingLimit(version, clock, facts, Date.parse(rule.startedAt));
    const inputs = [
      { name: words(LABELS.startedAt), value: rule.startedAt },
      { name: words(LABELS.limit), value: describeLimit(limit.body.amount, language) },
      { name: words(LABELS.calendar), value: words(version.find('calendar', limit.body.calendar)?.name ?? { zh: limit.body.calendar }) },
      { name: words(LABELS.priority), value: words(PRIORITY_NAMES[facts.priority]) },
      { name: words(LABELS.holds), value: String(rule.holds.length) },
    ];
    return {
      purpose: `${words(LABELS.limit)} · ${words(clock.name)}`,
      ...(await this.reference(limit, version, caller)),
      inputs,
      result: rule.dueAt,
      reason: governing.limit.id === limit.id ? words(governing.reason) : words(LABELS.pinned),
    };
  }

  private async generalRule(
    provision: PublishedProvision,
    { purpose, reason }: { purpose: Text; reason: Text },
    version: GoverningVersion,
    caller: MemberCaller,
  ): Promise<AppliedRule> {
    const words = (text: Text) => inLanguage(text, caller.language);
    return {
      purpose: words(purpose),
      ...(await this.reference(provision, version, caller)),
      inputs: [],
      result: words(provision.name),
      reason: words(reason),
    };
  }

  /** The provision in words, with the articles that demand it. */
  private async reference(provision: PublishedProvision, version: GoverningVersion, { language, principal }: MemberCaller) {
    const { id, key, kind, name } = provision;
    return {
      provision: { id: encodeId('prv', id), key, kind, name: inLanguage(name, language), text: renderProvision(provision, language) },
      articles: await this.articleTexts.of(principal, version.id, provision.articles, language),
      regulationVersion: version.number,
    };
  }
}

const LABELS = {
  startedAt: { zh: '起算时间', en: 'Started' },
  limit: { zh: '时限', en: 'Limit' },
  calendar: { zh: '日历', en: 'Calendar' },
  priority: { zh: '紧急程度', en: 'Priority' },
  holds: { zh: '暂停次数', en: 'Holds' },
  pinned: { zh: '受理时适用的时限，此后不变', en: 'the limit that governed when the clock first ran; it stays' },
} satisfies Record<string, Text>;

const ITEM_RULE = { purpose: { zh: '服务事项', en: 'Service item' }, reason: { zh: '登记时选定的事项', en: 'chosen at registration' } };
const PROCEDURE_RULE = { purpose: { zh: '办理流程', en: 'Procedure' }, reason: { zh: '该事项规定的流程', en: 'laid down for the item' } };
