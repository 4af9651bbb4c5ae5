import { DomainError } from '@charter/kernel';
import type { DataSource } from 'typeorm';
import { fieldRestriction, opensWithRow, rowRestriction } from '../permission/restriction';
import type { Column, Expression, Field, Shape } from './shape';
import type { Selected } from './selection';
import type { Reader } from './reader';

/** Deepest nesting a selection may have; deeper ones are refused before any SQL is written. */
const DEEPEST = 8;

/** Writes the SQL of one selection; parameters are collected in the order of their marks. */
export class Compilation {
  private aliases = 0;

  constructor(
    private readonly dataSource: DataSource,
    readonly reader: Reader,
    readonly bind: (value: unknown) => string,
  ) {}

  alias(): string {
    this.aliases += 1;
    return `r${this.aliases}`;
  }

  table(shape: Shape): string {
    return `${this.reader.scope.schema}.${this.dataSource.getMetadata(shape.entity).tableName}`;
  }

  columnsOf(shape: Shape, alias: string): Column {
    const metadata = this.dataSource.getMetadata(shape.entity);
    return (property) => {
      const found = metadata.findColumnWithPropertyName(property);
      if (!found) throw new Error(`${shape.type} has no column ${property}`);
      return `${alias}.${found.databaseName}`;
    };
  }

  row(shape: Shape, alias: string): Expression {
    const { scope, language, ability, recordedFields } = this.reader;
    const hidden = (subject: string) => recordedFields(subject).filter((field) => !opensWithRow(ability, subject, field));
    return { column: this.columnsOf(shape, alias), schema: scope.schema, language, hidden };
  }

  /** The rows of a shape the reader may see. */
  visible(shape: Shape, alias: string): string {
    if (shape.visible) return shape.visible(this.columnsOf(shape, alias), this);
    if (!shape.subject) return 'true';
    return rowRestriction(this.reader.ability, 'read', shape.subject, this.columnsOf(shape, alias), this.bind);
  }

  /** The JSON object of one row: the selected fields and what their resolvers need. */
  object(shape: Shape, alias: string, selected: Selected[], depth = 0): string {
    if (depth > DEEPEST) throw new DomainError('QUERY_TOO_COMPLEX');
    const row = this.row(shape, alias);
    const parts = this.withNeeds(shape, selected).map((field) => `'${field.name}', ${this.masked(shape, field, row, alias, depth)}`);
    return this.buildObject(parts);
  }

  /** json_build_object takes at most 100 arguments. */
  private buildObject(parts: string[]): string {
    if (parts.length <= 50) return `json_build_object(${parts.join(', ')})`;
    const halves = [parts.slice(0, 50), parts.slice(50)].map((half) => `jsonb_build_object(${half.join(', ')})`);
    return `(${halves.join(' || ')})`;
  }

  private withNeeds(shape: Shape, selected: Selected[]): Selected[] {
    const wanted = new Map(selected.filter(({ name }) => shape.fields[name]).map((field) => [field.name, field]));
    for (const { name } of selected) {
      for (const need of shape.needs?.[name] ?? []) if (!wanted.has(need)) wanted.set(need, { name: need, args: {}, fields: [] });
    }
    return [...wanted.values()];
  }

  private masked(shape: Shape, selected: Selected, row: Expression, alias: string, depth: number): string {
    const field = shape.fields[selected.name];
    if (!field) throw new Error(`${shape.type}.${selected.name} has no source`);
    const restriction = this.restriction(shape, selected.name, alias);
    if (restriction === 'false') return 'null';
    const value = this.value(shape, field, selected, row, alias, depth);
    return restriction === 'true' ? value : `case when ${restriction} then ${value} end`;
  }

  private restriction(shape: Shape, name: string, alias: string): string {
    const field = shape.governedBy?.[name] ?? name;
    if (shape.governed && !shape.governed.includes(field)) return 'true';
    const subject = shape.subject ?? shape.fieldSubject;
    if (!subject || !this.reader.isGoverned(subject, field) || opensWithRow(this.reader.ability, subject, field)) return 'true';
    return fieldRestriction(this.reader.ability, 'read', subject, field, this.columnsOf(shape, alias), this.bind);
  }

  private value(shape: Shape, field: Field, selected: Selected, row: Expression, alias: string, depth: number): string {
    switch (field.as) {
      case 'column':
        return row.column(field.property);
      case 'sql':
        return field.sql(row);
      case 'part':
        return this.object(field.shape(), alias, selected.fields, depth + 1);
      case 'one':
        return this.single(field.shape(), typeof field.by === 'string' ? row.column(field.by) : field.by(row), selected, depth);
      case 'many':
        return this.list(field, selected, row, depth);
      case 'count':
        return this.count(field, row);
    }
  }

  private single(shape: Shape, foreignKey: string, selected: Selected, depth: number): string {
    const alias = this.alias();
    const restriction = this.visible(shape, alias);
    return `(select ${this.object(shape, alias, selected.fields, depth + 1)} from ${this.table(shape)} ${alias} where ${alias}.id = ${foreignKey}${restriction === 'true' ? '' : ` and ${restriction}`})`;
  }

  private count({ shape, where }: Extract<Field, { as: 'count' }>, row: Expression): string {
    const counted = shape();
    const alias = this.alias();
    return `(select count(*) from ${this.table(counted)} ${alias} where ${where(row, this.columnsOf(counted, alias))} and ${this.visible(counted, alias)})`;
  }

  private list(field: Extract<Field, { as: 'many' }>, selected: Selected, row: Expression, depth: number): string {
    const shape = field.shape();
    const alias = this.alias();
    const child = this.columnsOf(shape, alias);
    const length = Math.min(field.max, Math.max(1, Number(selected.args['first'] ?? field.first) || field.first));
    const inner = `select ${alias}.* from ${this.table(shape)} ${alias} where ${field.where(row, child)} and ${this.visible(shape, alias)} order by ${field.orderBy(child)} limit ${length}`;
    return `coalesce((select json_agg(${this.object(shape, alias, selected.fields, depth + 1)} order by ${field.orderBy(child)}) from (${inner}) ${alias}), '[]'::json)`;
  }
}
