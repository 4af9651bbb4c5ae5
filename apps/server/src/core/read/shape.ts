import { type EntityTarget, type ObjectLiteral, getMetadataArgsStorage } from 'typeorm';
import type { Compilation } from './compile';

/** How the columns of one row are written in SQL. */
export type Column = (property: string) => string;

/** What a computed expression may use. */
export interface Expression {
  column: Column;
  schema: string;
  /** Language of the reader: "zh" or "en". */
  language: string;
  /** Permission fields of a subject that are hidden from the reader in some of the rows. */
  hidden: (subject: string) => string[];
}

export type Field =
  /** A column under its own name. */
  | { as: 'column'; property: string }
  /** An expression over the row. */
  | { as: 'sql'; sql: (row: Expression) => string }
  /** The row a column points to. */
  | { as: 'one'; shape: () => Shape; by: string | ((row: Expression) => string) }
  /** Rows that point here. */
  | {
      as: 'many';
      shape: () => Shape;
      where: (parent: Expression, child: Column) => string;
      orderBy: (child: Column) => string;
      first: number;
      max: number;
    }
  /** How many rows that the reader may see point here. */
  | { as: 'count'; shape: () => Shape; where: (parent: Expression, child: Column) => string }
  /** The same row again, as another type: for what a resolver makes of several columns. */
  | { as: 'part'; shape: () => Shape };

/**
 * What the API shows of one table: which columns and expressions stand behind the fields of a GraphQL type, and under which
 * permission. A selection becomes one SQL statement from it.
 */
export interface Shape {
  /** Name of the GraphQL type. */
  type: string;
  entity: EntityTarget<ObjectLiteral>;
  /** Whose permission governs rows and fields; without one the parent's permission covers it. */
  subject?: string;
  /** Which rows the reader sees, where no permission of their own says it: those of the reader, as long as what they are about may be read. */
  visible?: (column: Column, compilation: Compilation) => string;
  /** Whose permission governs the fields only: rows that come with whoever holds them, as roles with members. */
  fieldSubject?: string;
  /** With `fieldSubject`: which fields it governs; all of them when it is left out. */
  governed?: readonly string[];
  fields: Record<string, Field>;
  /** Fields a resolver needs when one of the keys is selected. */
  needs?: Record<string, string[]>;
  /** Permission fields that govern a field of another name. */
  governedBy?: Record<string, string>;
}

export const column = (property: string): Field => ({ as: 'column', property });
export const sql = (expression: (row: Expression) => string): Field => ({ as: 'sql', sql: expression });
export const one = (shape: () => Shape, by: string | ((row: Expression) => string)): Field => ({ as: 'one', shape, by });
export const part = (shape: () => Shape): Field => ({ as: 'part', shape });

export const count = (shape: () => Shape, where: (parent: Expression, child: Column) => string): Field => ({ as: 'count', shape, where });

/** The public id made from a UUID column: "req_0199…". */
export const publicId = (prefix: string, property = 'id'): Field =>
  sql(({ column: at }) => `'${prefix}_' || replace(${at(property)}::text, '-', '')`);

/** A text of the tenant in the reader's language. */
export const wording = (property: string): Field =>
  sql(({ column: at, language }) =>
    language === 'en' ? `coalesce(${at(property)} ->> 'en', ${at(property)} ->> 'zh')` : `${at(property)} ->> 'zh'`,
  );

export const columns = (...properties: string[]): Record<string, Field> =>
  Object.fromEntries(properties.map((property) => [property, column(property)]));

/** Every column of an entity under its own name, but those left out; a field shows only where the GraphQL type names it as well. */
export function columnsOf(entity: new () => ObjectLiteral, { except = [] }: { except?: readonly string[] } = {}): Record<string, Field> {
  const properties = getMetadataArgsStorage()
    .filterColumns(entity)
    .map(({ propertyName }) => propertyName);
  return columns(...properties.filter((property) => property !== 'id' && !except.includes(property)));
}

/** A list below a row, its length bounded. */
export function many(
  shape: () => Shape,
  options: { where: (parent: Expression, child: Column) => string; orderBy: (child: Column) => string; first?: number; max?: number },
): Field {
  return { as: 'many', shape, first: 20, max: 100, ...options };
}
