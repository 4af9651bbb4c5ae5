import { type Language, type Text, inLanguage, localDateOf, USUAL_TIME_ZONE } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import type { Filter } from '../core/read/filter';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { Directories } from '../organisation';
import { Provisions } from '../regulation';
import { requestList } from './list';
import { ChecklistEntry, WorkQueue, Workbench } from './workbench.graphql';

interface Queue {
  code: string;
  name: Text;
  /** In the words of the API, so that the console opens just what was counted. */
  filter: object;
}

const QUEUES: Queue[] = [
  { code: 'mine', name: { zh: '我的在办', en: 'Assigned to me' }, filter: { mine: { eq: true }, stateType: { in: ['OPEN', 'PAUSED'] } } },
  { code: 'toDispatch', name: { zh: '待派单', en: 'To dispatch' }, filter: { state: { in: ['registered', 'returned'] } } },
  { code: 'toAccept', name: { zh: '待接单', en: 'To accept' }, filter: { state: { eq: 'dispatched' } } },
  { code: 'inService', name: { zh: '办理中', en: 'In service' }, filter: { state: { eq: 'inService' } } },
  { code: 'overdue', name: { zh: '已超时', en: 'Overdue' }, filter: { overdue: { eq: true } } },
  { code: 'toRate', name: { zh: '待评价', en: 'Awaiting rating' }, filter: { stateType: { eq: 'DONE' } } },
  {
    code: 'badRating',
    name: { zh: '本月差评', en: 'Bad ratings this month' },
    filter: { badRating: { eq: true }, updatedAt: { range: 'THIS_MONTH' } },
  },
  { code: 'today', name: { zh: '今日受理', en: 'Registered today' }, filter: { registeredAt: { range: 'TODAY' } } },
];

const TOP = 8;

/** Enumerations of the API as the columns hold them. */
function internal(filter: object): Filter {
  return JSON.parse(JSON.stringify(filter).replace(/"(OPEN|PAUSED|DONE|CLOSED|CANCELLED)"/g, (code) => code.toLowerCase())) as Filter;
}

/** The first page of the day (工作台): numbers that open what they count. */
@Resolver(() => Workbench)
export class WorkbenchResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
  ) {}

  @Allow('read', 'Request')
  @Query(() => Workbench, { description: 'What is to be done now (工作台)' })
  async workbench(@Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    const reader = readerOf(caller);
    const selected = selectedFrom(info, 'Workbench');
    const list = async (name: string, filter: Filter) => {
      if (!selected.some((field) => field.name === name)) return [];
      const { nodes } = await this.reads.page(
        reader,
        requestList,
        { first: TOP, filter, orderBy: { field: 'DUE_AT', direction: 'ASC' } },
        selectedBelow(info, 'Workbench', name),
      );
      return nodes;
    };
    const [queues, overdue, dueSoon] = await Promise.all([
      selected.some(({ name }) => name === 'queues') ? this.queues(caller) : [],
      list('overdue', { overdue: { eq: true } }),
      list('dueSoon', { overdue: { eq: false }, dueAt: { isNull: false } }),
    ]);
    return { queues, overdue, dueSoon };
  }

  @ResolveField(() => [ChecklistEntry])
  async checklist(@Context() { caller }: ApiContext): Promise<ChecklistEntry[]> {
    const { scope, ability } = memberCaller(caller).principal;
    // for those who set the organisation up: it counts what others may not see
    if (!ability.can('update', 'Organisation')) return [];
    const now = Date.now();
    const [version, directory] = await Promise.all([this.provisions.inForce(scope, now), this.directories.of(scope)]);
    const words = (text: Text) => inLanguage(text, caller.language);
    const thisYear = Number(localDateOf(now, USUAL_TIME_ZONE).slice(0, 4));
    const years = version.of('calendar').flatMap(({ body }) => body.years.map(({ year }) => year));
    const items = version.of('serviceItem').length;
    const members = directory.members.filter(({ active }) => active).length;
    const headless = directory.departments.filter(({ active, headId }) => active && !headId).length;
    return [
      entry('calendar', CHECKS.calendar, years.includes(thisYear + 1), `${thisYear + 1}`, words),
      entry('catalogue', CHECKS.catalogue, items >= 3, String(items), words),
      entry('members', CHECKS.members, members >= 3, String(members), words),
      entry('heads', CHECKS.heads, headless === 0, String(headless), words),
    ];
  }

  private async queues(caller: ApiContext['caller']): Promise<WorkQueue[]> {
    const counts = await this.reads.counts(
      readerOf(caller),
      requestList,
      QUEUES.map(({ filter }) => internal(filter)),
    );
    return QUEUES.map(({ code, name, filter }, place) => ({
      code,
      name: inLanguage(name, caller.language as Language),
      filter,
      count: counts[place] ?? 0,
    }));
  }
}

const CHECKS = {
  calendar: {
    name: { zh: '下一年的节假日安排', en: 'Holidays of the coming year' },
    detail: { zh: '{value} 年的节假日与调休', en: 'Holidays and make-up days of {value}' },
  },
  catalogue: {
    name: { zh: '服务目录至少 3 项', en: 'At least 3 service items' },
    detail: { zh: '现有 {value} 项', en: '{value} items now' },
  },
  members: { name: { zh: '邀请同事', en: 'Colleagues on board' }, detail: { zh: '现有 {value} 名成员', en: '{value} members now' } },
  heads: {
    name: { zh: '部门负责人', en: 'Heads of departments' },
    detail: { zh: '{value} 个部门还没有负责人', en: '{value} departments have no head yet' },
  },
} satisfies Record<string, { name: Text; detail: Text }>;

function entry(
  code: string,
  { name, detail }: { name: Text; detail: Text },
  done: boolean,
  value: string,
  words: (text: Text) => string,
): ChecklistEntry {
  return { code, name: words(name), done, detail: words(detail).replace('{value}', value) };
}
