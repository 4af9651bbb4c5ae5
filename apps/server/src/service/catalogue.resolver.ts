import { encodeId, inLanguage, pinyinOf } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import type { Priority } from '@charter/service';
import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { Directories, departmentShape } from '../organisation';
import { Provisions, type PublishedProvision } from '../regulation';
import { governingLimit } from './clocks';
import { promiseOf } from './fields.resolver';
import { Registrations } from './registration.service';
import { ServiceItem } from './request.graphql';
import { RequestPreview, RequestPreviewInput } from './request-input.graphql';

/** Whether an item is meant by a search: by its words, its pinyin or its initials. */
export function isMeant({ name, key }: PublishedProvision<'serviceItem'>, search: string): boolean {
  const text = search.trim().toLowerCase();
  if (text === '') return true;
  const { full, initials } = pinyinOf(name.zh, 'thing');
  return [name.zh.toLowerCase(), (name.en ?? '').toLowerCase(), full, initials, key].some((words) => words.includes(text));
}

/** The service catalogue as staff use it (S-3.1), and what a new request would get. */
@Resolver()
export class CatalogueResolver {
  constructor(
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Reads) private readonly reads: Reads,
  ) {}

  @AnyMember()
  @Query(() => [ServiceItem], { description: 'Service items of the version in force (服务目录)' })
  async serviceItems(
    @Context() { caller }: ApiContext,
    @Args('search', { type: () => String, nullable: true }) search?: string,
  ): Promise<object[]> {
    const { scope } = memberCaller(caller).principal;
    const version = await this.provisions.inForce(scope, Date.now());
    return version
      .of('serviceItem')
      .filter((item) => isMeant(item, search ?? ''))
      .map((item) => ({
        id: encodeId('prv', item.id),
        key: item.key,
        name: inLanguage(item.name, caller.language),
        rawVersionId: version.id,
      }));
  }

  @AnyMember()
  @Query(() => RequestPreview, { description: 'Deadline and department a request registered now would get (登记预览)' })
  async requestPreview(
    @Args('input') { item: key, priority: wanted }: RequestPreviewInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { scope } = memberCaller(caller).principal;
    const { language } = caller;
    const now = Date.now();
    const governing = await this.registrations.governing(scope, key, now);
    const { body } = governing.item;
    const priority = (wanted ?? body.priority) as Priority;
    const plan = this.registrations.planFor(governing, priority, now);
    const clock = governing.procedure.body.clocks.find(({ promised }) => promised) ?? governing.procedure.body.clocks[0];
    if (!clock) throw new Error(`Procedure ${governing.procedure.key} has no clock`);
    const { limit } = governingLimit(governing.version, clock, { item: key, priority, department: body.department }, now);
    const department = (await this.directories.of(scope)).departmentOfCode(body.department);
    return {
      promisedAt: plan.promisedAt,
      promise: promiseOf(governing.version, key, language, priority),
      priority,
      provision: {
        id: encodeId('prv', limit.id),
        key: limit.key,
        kind: 'limit',
        name: inLanguage(limit.name, language),
        text: renderProvision(limit, language),
      },
      department: department
        ? await this.reads.one(readerOf(caller), departmentShape, department.id, selectedBelow(info, 'RequestPreview', 'department'))
        : null,
    };
  }
}
