import type { Type } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Filter, FilterFields } from '../read/filter';

@ObjectType({ description: 'Where a page lies in its list (分页)' })
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field()
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** The connection and edge types of a node type: RequestConnection, RequestEdge. */
export function connectionOf<Node>(node: Type<Node>): Type<{ nodes: Node[]; totalCount: number; pageInfo: PageInfo }> {
  @ObjectType(`${node.name}Edge`)
  class Edge {
    @Field()
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }
  @ObjectType(`${node.name}Connection`)
  class Connection {
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Counted only when selected; 1001 means more than a thousand' })
    totalCount!: number;
  }
  return Connection;
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, { name: 'SortDirection' });

export enum NamedRange {
  TODAY = 'TODAY',
  THIS_WEEK = 'THIS_WEEK',
  THIS_MONTH = 'THIS_MONTH',
  LAST_MONTH = 'LAST_MONTH',
}
registerEnumType(NamedRange, { name: 'NamedRange', description: "A stretch of days in the organisation's time zone (时间范围)" });

@InputType({ description: 'Comparison of an id' })
export class IdFilter {
  @Field(() => ID, { nullable: true }) eq?: string;
  @Field(() => ID, { nullable: true }) ne?: string;
  @Field(() => [ID], { nullable: true }) in?: string[];
  @Field(() => [ID], { nullable: true }) notIn?: string[];
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Comparison of a text' })
export class TextFilter {
  @Field(() => String, { nullable: true }) eq?: string;
  @Field(() => String, { nullable: true }) ne?: string;
  @Field(() => [String], { nullable: true }) in?: string[];
  @Field(() => [String], { nullable: true }) notIn?: string[];
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
  @Field(() => String, { nullable: true }) contains?: string;
  @Field(() => String, { nullable: true }) startsWith?: string;
}

@InputType({ description: 'Comparison of a moment; between includes the first and excludes the second' })
export class DateTimeFilter {
  @Field(() => Date, { nullable: true }) gt?: string;
  @Field(() => Date, { nullable: true }) gte?: string;
  @Field(() => Date, { nullable: true }) lt?: string;
  @Field(() => Date, { nullable: true }) lte?: string;
  @Field(() => [Date], { nullable: true }) between?: string[];
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
  @Field(() => NamedRange, { nullable: true }) range?: NamedRange;
}

@InputType({ description: 'Yes or no' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true }) eq?: boolean;
}

/** The filter of a closed list of codes, such as PriorityFilter. */
export function codeFilter(name: string, codes: object): Type<object> {
  @InputType(name)
  class CodeFilter {
    @Field(() => codes, { nullable: true }) eq?: string;
    @Field(() => [codes], { nullable: true }) in?: string[];
  }
  return CodeFilter;
}

const INPUTS = {
  id: IdFilter,
  ids: IdFilter,
  text: TextFilter,
  time: DateTimeFilter,
  boolean: BooleanFilter,
  self: BooleanFilter,
} as const;

/** The filter input of a list, made from the fields its source can compare: one list of fields serves API and SQL. */
export function filterInput(name: string, fields: FilterFields, codes: Record<string, Type<object>> = {}): Type<Filter> {
  class FilterInput {}
  Object.defineProperty(FilterInput, 'name', { value: name });
  for (const [field, { as }] of Object.entries(fields)) {
    const type = codes[field] ?? INPUTS[as as keyof typeof INPUTS];
    Field(() => type, { nullable: true })(FilterInput.prototype, field);
  }
  Field(() => [FilterInput], { nullable: true })(FilterInput.prototype, 'and');
  Field(() => [FilterInput], { nullable: true })(FilterInput.prototype, 'or');
  Field(() => FilterInput, { nullable: true })(FilterInput.prototype, 'not');
  InputType(name)(FilterInput);
  return FilterInput as Type<Filter>;
}

/** The order input of a list: DUE_AT ASC. */
export function orderInput(name: string, orders: Record<string, unknown>): Type<{ field: string; direction: SortDirection }> {
  const fields = Object.fromEntries(Object.keys(orders).map((field) => [field, field]));
  registerEnumType(fields, { name: `${name}Field` });
  @InputType(name)
  class OrderInput {
    @Field(() => fields)
    field!: string;

    @Field(() => SortDirection, { defaultValue: SortDirection.ASC })
    direction!: SortDirection;
  }
  return OrderInput;
}

/** Arguments of every list. */
export function listArguments(options: {
  filter?: Type<Filter>;
  order?: Type<object>;
  search?: boolean;
  first?: number;
  /** Whether the list can be kept as a view. */
  views?: boolean;
}): Type<ListArgs> {
  const { filter, order, search = true, first = 20, views = false } = options;
  @ArgsType()
  class Args {
    @Field(() => Int, { defaultValue: first, description: 'At most 100' })
    first!: number;

    @Field(() => String, { nullable: true })
    after?: string;

    @Field(() => Int, { nullable: true, description: 'For jumping to a page; excludes after' })
    offset?: number;
  }
  if (filter) Field(() => filter, { nullable: true })(Args.prototype, 'filter');
  if (order) Field(() => order, { nullable: true })(Args.prototype, 'orderBy');
  if (search) Field(() => String, { nullable: true, description: 'Words, pinyin or initials' })(Args.prototype, 'search');
  if (views)
    Field(() => ID, { nullable: true, description: 'A kept view: its filter narrows further, its order and search stand in' })(
      Args.prototype,
      'savedViewId',
    );
  return Args as Type<ListArgs>;
}

export interface ListArgs {
  first: number;
  after?: string;
  offset?: number;
  filter?: Filter;
  orderBy?: { field: string; direction: SortDirection };
  search?: string;
  savedViewId?: string;
}
