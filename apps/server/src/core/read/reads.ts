import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { DataSource } from 'typeorm';
import { Door } from '../tenancy/door';
import { type Statement, named } from '../tenancy/statement';
import { Compilation } from './compile';
import { type Facet, type FacetRow, facetsOf } from './facet';
import type { Filter } from './filter';
import { type ListArguments, type ListSource, asksForAnything, countsSql, encodeCursor, facetsAsked, listSql, pageOf } from './list';
import type { Reader } from './reader';
import { type Selected, below, selectedFrom } from './selection';
import type { Shape } from './shape';

/** A connection as the API answers it; nodes are plain JSON, not entities. */
export interface Connection<Node = object> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
  facets: Facet[];
}

interface ListJson {
  rows?: { key: { v: string | null; id: string }; node: object }[];
  totalCount?: number;
  facets?: FacetRow[];
  hidden?: string[];
}

/** The read path: what a GraphQL selection asks for becomes one named SQL statement, permission and masks included. */
@Injectable()
export class Reads {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  async list(reader: Reader, source: ListSource, args: ListArguments, info: GraphQLResolveInfo): Promise<Connection> {
    return this.connection(reader, source, args, selectedFrom(info, `${source.shape.type}Connection`));
  }

  /** One page of nodes, for a list that is part of something else. */
  page(reader: Reader, source: ListSource, args: ListArguments, nodes: Selected[]): Promise<Connection> {
    return this.connection(reader, source, args, [{ name: 'nodes', args: {}, fields: nodes }]);
  }

  /** How many rows each of several filters finds, capped, all in one statement. */
  async counts(reader: Reader, source: ListSource, filters: Filter[]): Promise<number[]> {
    const statement = this.write(reader, (compilation) => countsSql(source, filters, compilation));
    return JSON.parse((await this.door.readText(reader.scope, statement)) ?? '[]') as number[];
  }

  /** First pages of several lists, all in one statement. */
  async several<Node>(reader: Reader, lists: { source: ListSource; args: ListArguments; nodes: Selected[] }[]): Promise<Node[][]> {
    if (lists.length === 0) return [];
    const statement = this.write(reader, (compilation) => {
      const pages = lists.map(
        ({ source, args, nodes }) => `(${listSql(source, args, [{ name: 'nodes', args: {}, fields: nodes }], compilation)})::json`,
      );
      return `select json_build_array(${pages.join(', ')})::text`;
    });
    const answers = JSON.parse((await this.door.readText(reader.scope, statement)) ?? '[]') as ListJson[];
    return answers.map((answer, place) => connectionOf(answer, lists[place]?.args ?? {}).nodes as Node[]);
  }

  private async connection(reader: Reader, source: ListSource, args: ListArguments, selected: Selected[]): Promise<Connection> {
    if (!asksForAnything(selected)) return connectionOf({}, args);
    const statement = this.write(reader, (compilation) => listSql(source, args, selected, compilation));
    const answer = JSON.parse((await this.door.readText(reader.scope, statement)) ?? '{}') as ListJson;
    const facets = facetsOf(source, facetsAsked(selected), answer.hidden ?? [], answer.facets ?? []);
    return { ...connectionOf(answer, args), facets };
  }

  /** One row by its UUID, as selected; null when there is none the reader may see. */
  async one<Row = object>(reader: Reader, shape: Shape, id: string, selected: Selected[]): Promise<Row | null> {
    const text = await this.door.readText(reader.scope, this.oneStatement(reader, shape, id, selected));
    return text === null ? null : (JSON.parse(text) as Row);
  }

  /** The statement of `one`, for a write that answers with the row it made. */
  oneStatement(reader: Reader, shape: Shape, id: string, selected: Selected[]): Statement {
    return this.write(reader, (compilation) => {
      const alias = compilation.alias();
      const object = compilation.object(shape, alias, selected);
      return `select ${object}::text from ${compilation.table(shape)} ${alias} where ${alias}.id = ${compilation.bind(id)} and ${compilation.visible(shape, alias)}`;
    });
  }

  /** All rows that fit a condition, as selected; for short lists that have no pages. */
  async all<Row = object>(
    reader: Reader,
    shape: Shape,
    selected: Selected[],
    options: { where?: (column: (property: string) => string, bind: (value: unknown) => string) => string; orderBy: string },
  ): Promise<Row[]> {
    const statement = this.write(reader, (compilation) => {
      const alias = compilation.alias();
      const column = compilation.columnsOf(shape, alias);
      const where = options.where?.(column, compilation.bind) ?? 'true';
      return `select coalesce(json_agg(${compilation.object(shape, alias, selected)} order by ${column(options.orderBy)}), '[]'::json)::text from ${compilation.table(shape)} ${alias} where ${where} and ${compilation.visible(shape, alias)}`;
    });
    return JSON.parse((await this.door.readText(reader.scope, statement)) ?? '[]') as Row[];
  }

  /** Figures over rows the reader may see: the rows of a statement that the caller writes with the compilation's filters. */
  async figures<Row>(reader: Reader, text: (compilation: Compilation) => string): Promise<Row[]> {
    const statement = this.write(reader, (compilation) => `select coalesce(json_agg(f), '[]'::json)::text from (${text(compilation)}) f`);
    return JSON.parse((await this.door.readText(reader.scope, statement)) ?? '[]') as Row[];
  }

  /** Whether the reader may see the row. */
  async sees(reader: Reader, shape: Shape, id: string): Promise<boolean> {
    return (await this.one(reader, shape, id, [])) !== null;
  }

  private write(reader: Reader, text: (compilation: Compilation) => string): Statement {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    return named(text(new Compilation(this.dataSource, reader, bind)), values);
  }
}

/** What is selected of one object below the current field, for example of `request` in a payload. */
export function selectedBelow(info: GraphQLResolveInfo, type: string, ...path: string[]): Selected[] {
  return below(selectedFrom(info, type), ...path) ?? [];
}

function connectionOf({ rows = [], totalCount = 0 }: ListJson, args: ListArguments): Connection {
  const { first, offset, after } = pageOf(args);
  const shown = rows.slice(0, first);
  const edges = shown.map(({ key, node }) => ({ cursor: encodeCursor(key), node }));
  return {
    nodes: shown.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined || offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
    facets: [],
  };
}
