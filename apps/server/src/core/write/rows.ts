import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { type Statement, named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';

/** Rows added by one statement. */
const PORTION = 500;

type Columns = { table: string; byProperty: Map<string, ColumnMetadata>; selected: string; versioned: boolean };

/**
 * Rows in and out of the tables the entities describe, without hydrating entities. Statements are made from the metadata and
 * named, so that the hot writes are planned once per connection.
 */
@Injectable()
export class Rows {
  private readonly known = new Map<EntityTarget<ObjectLiteral>, Columns>();

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Adds a row with the flush at the end of the transaction. */
  insert<Entity extends ObjectLiteral>(transaction: Transaction, entity: EntityTarget<Entity>, row: Partial<Entity>): void {
    const { table, byProperty } = this.columns(entity);
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    const names = given.map(([property]) => this.column(byProperty, property).databaseName);
    const marks = given.map(([property], place) => this.mark(byProperty, property, place + 1));
    transaction.later(
      named(
        `insert into ${transaction.schema}.${table} (${names.join(', ')}) values (${marks.join(', ')})`,
        given.map(([property, value]) => this.toDatabase(byProperty, property, value)),
      ),
    );
  }

  /** Adds many rows at once, sent in portions; they stand when this returns. All rows have the same properties. */
  async insertAll<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    rows: readonly Partial<Entity>[],
  ): Promise<void> {
    const { table, byProperty } = this.columns(entity);
    const properties = Object.keys(rows[0] ?? {});
    const names = properties.map((property) => this.column(byProperty, property).databaseName).join(', ');
    for (let from = 0; from < rows.length; from += PORTION) {
      const portion = rows.slice(from, from + PORTION);
      const lines = portion.map((_, line) =>
        properties.map((property, place) => this.mark(byProperty, property, line * properties.length + place + 1)).join(', '),
      );
      const values = portion.flatMap((row) => properties.map((property) => this.toDatabase(byProperty, property, row[property] ?? null)));
      await transaction.query({ text: `insert into ${transaction.schema}.${table} (${names}) values (${lines.join('), (')})`, values });
    }
  }

  /** Changes a row with the flush at the end; the version counts up where there is one. Lock the row first. */
  update<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    key: Partial<Entity>,
    changes: Partial<Entity>,
  ): void {
    const { table, byProperty, versioned } = this.columns(entity);
    const given = Object.entries(changes).filter(([property, value]) => value !== undefined && property !== 'version');
    const keys = Object.entries(key);
    const sets = given.map(
      ([property], place) => `${this.column(byProperty, property).databaseName} = ${this.mark(byProperty, property, place + 1)}`,
    );
    const where = keys.map(([property], place) => `${this.column(byProperty, property).databaseName} = $${given.length + place + 1}`);
    const counting = versioned ? ['version = version + 1'] : [];
    transaction.later(
      named(
        `update ${transaction.schema}.${table} set ${[...sets, ...counting].join(', ')} where ${where.join(' and ')}`,
        [...given, ...keys].map(([property, value]) => this.toDatabase(byProperty, property, value)),
      ),
    );
  }

  /** Changes many rows, each in its own way; they stand when this returns. All changes name the same properties. Lock the rows first. */
  async updateAll<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    changes: readonly (Partial<Entity> & { id: string })[],
  ): Promise<void> {
    const { table, byProperty, versioned } = this.columns(entity);
    const properties = Object.keys(changes[0] ?? {});
    const columns = properties.map((property) => this.column(byProperty, property));
    const sets = columns.filter(({ propertyName }) => propertyName !== 'id').map(({ databaseName: name }) => `${name} = fresh.${name}`);
    const counting = versioned ? ['version = kept.version + 1'] : [];
    for (let from = 0; from < changes.length; from += PORTION) {
      const portion = changes.slice(from, from + PORTION);
      const lists = columns.map(({ type }, place) => `$${place + 1}::${String(type)}[]`);
      await transaction.query({
        text: `update ${transaction.schema}.${table} kept set ${[...sets, ...counting].join(', ')}
          from unnest(${lists.join(', ')}) as fresh(${columns.map(({ databaseName }) => databaseName).join(', ')}) where kept.id = fresh.id`,
        values: properties.map((property) => portion.map((row) => this.toDatabase(byProperty, property, row[property] ?? null))),
      });
    }
  }

  /** Removes many rows; they are gone when this returns. */
  async removeAll<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    property: keyof Entity & string,
    values: readonly string[],
  ): Promise<void> {
    const { table, byProperty } = this.columns(entity);
    const column = this.column(byProperty, property).databaseName;
    await transaction.query(named(`delete from ${transaction.schema}.${table} where ${column} = any($1)`, [values]));
  }

  remove<Entity extends ObjectLiteral>(transaction: Transaction, entity: EntityTarget<Entity>, key: Partial<Entity>): void {
    const { table, byProperty } = this.columns(entity);
    const keys = Object.entries(key);
    const where = keys.map(([property], place) => `${this.column(byProperty, property).databaseName} = $${place + 1}`);
    transaction.later(
      named(
        `delete from ${transaction.schema}.${table} where ${where.join(' and ')}`,
        keys.map(([, value]) => value),
      ),
    );
  }

  /** The row with this id, locked until the transaction ends; undefined when there is none. */
  async lock<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    id: string,
  ): Promise<Entity | undefined> {
    const { table, selected } = this.columns(entity);
    const [row] = await transaction.query<Entity>(
      named(`select ${selected} from ${transaction.schema}.${table} where id = $1 for update`, [id]),
    );
    return row;
  }

  /** All rows whose properties equal the given values (a list means any of them). */
  find<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    where: { [Property in keyof Entity]?: Entity[Property] | readonly Entity[Property][] },
    orderBy?: keyof Entity & string,
  ): Promise<Entity[]> {
    const { text, values } = this.selecting(transaction, entity, where);
    const order = orderBy ? ` order by ${this.column(this.columns(entity).byProperty, orderBy).databaseName}` : '';
    return transaction.query<Entity>(named(`${text}${order}`, values));
  }

  /** Reads one row by its id as JSON, ahead of a transaction; moments come as texts. */
  lookStatement(schema: string, entity: EntityTarget<ObjectLiteral>, id: string): Statement {
    const { text, values } = this.selecting({ schema }, entity, { id });
    return named(`select row_to_json(found)::text from (${text}) found`, values);
  }

  private selecting(
    { schema }: { schema: string },
    entity: EntityTarget<ObjectLiteral>,
    where: object,
  ): { text: string; values: unknown[] } {
    const { table, byProperty, selected } = this.columns(entity);
    const keys = Object.entries(where);
    const terms = keys.map(([property, value], place) => {
      const column = this.column(byProperty, property).databaseName;
      return Array.isArray(value) ? `${column} = any($${place + 1})` : `${column} = $${place + 1}`;
    });
    const filter = terms.length > 0 ? ` where ${terms.join(' and ')}` : '';
    return { text: `select ${selected} from ${schema}.${table}${filter}`, values: keys.map(([, value]) => value as unknown) };
  }

  /** Those of these rows that are there, locked in the order of their ids. */
  async lockAll<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    ids: readonly string[],
  ): Promise<Entity[]> {
    const { table, selected } = this.columns(entity);
    return transaction.query<Entity>(
      named(`select ${selected} from ${transaction.schema}.${table} where id = any($1) order by id for update`, [ids]),
    );
  }

  /** The same rows, locked until the transaction ends; always in the order of their ids, so that two who lock do not wait for each other. */
  async findLocked<Entity extends ObjectLiteral>(
    transaction: Transaction,
    entity: EntityTarget<Entity>,
    where: { [Property in keyof Entity]?: Entity[Property] | readonly Entity[Property][] },
  ): Promise<Entity[]> {
    const { text, values } = this.selecting(transaction, entity, where);
    return transaction.query<Entity>(named(`${text} order by id for update`, values));
  }

  private columns(entity: EntityTarget<ObjectLiteral>): Columns {
    const known = this.known.get(entity);
    if (known) return known;
    const metadata = this.dataSource.getMetadata(entity);
    const columns: Columns = {
      table: metadata.tableName,
      byProperty: new Map(metadata.columns.map((column) => [column.propertyName, column])),
      selected: metadata.columns.map((column) => `${column.databaseName} as "${column.propertyName}"`).join(', '),
      versioned: metadata.versionColumn !== undefined,
    };
    this.known.set(entity, columns);
    return columns;
  }

  private column(columns: Map<string, ColumnMetadata>, property: string): ColumnMetadata {
    const column = columns.get(property);
    if (!column) throw new Error(`There is no column for ${property}`);
    return column;
  }

  private mark(columns: Map<string, ColumnMetadata>, property: string, place: number): string {
    return this.column(columns, property).type === 'jsonb' ? `$${place}::jsonb` : `$${place}`;
  }

  private toDatabase(columns: Map<string, ColumnMetadata>, property: string, value: unknown): unknown {
    return this.column(columns, property).type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
  }
}
