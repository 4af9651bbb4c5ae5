import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';

/** A row that something refers to, and the table of what does. */
export interface Reference {
  id: string;
  table: string;
}

/** What is built on a row: found by the foreign keys that the entities of all contexts declare. */
@Injectable()
export class References {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Which of these rows something refers to; `own` tables, and rows that are among them, do not count. */
  async to(
    transaction: Transaction,
    entity: EntityTarget<ObjectLiteral>,
    ids: readonly string[],
    own: readonly string[] = [],
  ): Promise<Reference[]> {
    const target = this.dataSource.getMetadata(entity);
    const columns = this.dataSource.entityMetadatas.flatMap(({ tableName: table, foreignKeys }) =>
      foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata === target)
        .flatMap((key) => key.columnNames.map((column) => ({ table, column })))
        .filter(() => !own.includes(table)),
    );
    const parts = columns.map(({ table, column }) => {
      const among = table === target.tableName ? ' and not (id = any($1))' : '';
      return `select ${column} as id, '${table}' as "table" from ${transaction.schema}.${table} where ${column} = any($1)${among}`;
    });
    return parts.length > 0 ? transaction.query<Reference>(named(parts.join(' union '), [ids])) : [];
  }
}
