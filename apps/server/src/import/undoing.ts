import type { Text } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { mayAct } from '../core/permission/restriction';
import { type Reference, References } from '../core/write/references';
import { Rows } from '../core/write/rows';
import type { Importing, RowProblem, WrittenRow } from './importer';

const GONE: Required<Text> = { zh: '记录已不存在。', en: 'The record does not exist any more.' };
const NOT_YOURS: Required<Text> = { zh: '你已没有权限修改这条记录。', en: 'You may not change this record any more.' };
const CHANGED: Required<Text> = { zh: '导入之后又修改过，请逐条处理。', en: 'It was changed since the import; deal with it by itself.' };

/** What records are called that may be built on others, by their tables; others are just records. */
const BUILT: Readonly<Record<string, Required<Text>>> = {
  request: { zh: '服务诉求', en: 'requests' },
  member: { zh: '人员', en: 'members' },
  department: { zh: '部门', en: 'departments' },
  absence: { zh: '请假', en: 'leave' },
  deputyship: { zh: '代理', en: 'deputyships' },
  saved_view: { zh: '视图', en: 'views' },
};
const RECORDS: Required<Text> = { zh: '其他记录', en: 'other records' };

/** What an import left behind, as it stands now. */
interface Left<Entity> {
  /** The records it made or changed that are still there, by id. */
  current: Map<string, Entity>;
  /** Those it made. */
  made: string[];
  /** What keeps which row from being undone. */
  problems: Map<number, RowProblem[]>;
}

/** Taking an import back, as far as it is alike for every kind of record. */
@Injectable()
export class Undoing {
  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(References) private readonly references: References,
  ) {}

  /** Locks what the import left behind. @param ownTables tables whose rows go with the record. */
  async begin<Entity extends ObjectLiteral & { id: string; version: number }>(
    { transaction, caller }: Importing,
    subject: string,
    entity: EntityTarget<Entity>,
    written: readonly WrittenRow[],
    ownTables: readonly string[] = [],
  ): Promise<Left<Entity>> {
    const found = await this.rows.lockAll(
      transaction,
      entity,
      written.map(({ recordId }) => recordId),
    );
    const current = new Map(found.map((row) => [row.id, row]));
    const made = written.filter(({ outcome }) => outcome === 'create').map(({ recordId }) => recordId);
    const references = await this.references.to(transaction, entity, made, ownTables);
    const may = (action: string, record: object) => mayAct(caller.principal.ability, action, subject, record);
    return { current, made, problems: undoable(written, current, references, may) };
  }
}

/** Which rows cannot be undone: what was changed since, what something was built on, what is not the caller's to change. */
function undoable<Record extends { version: number }>(
  rows: readonly WrittenRow[],
  current: ReadonlyMap<string, Record>,
  references: readonly Reference[],
  may: (action: 'create' | 'update', record: Record) => boolean,
): Map<number, RowProblem[]> {
  const problems = new Map<number, RowProblem[]>();
  for (const { line, recordId, outcome, version } of rows) {
    const record = current.get(recordId);
    const tables = outcome === 'create' ? references.filter(({ id }) => id === recordId).map(({ table }) => table) : [];
    const found: RowProblem[] = [
      ...(record ? [] : [{ message: GONE }]),
      ...(record && !may(outcome, record) ? [{ message: NOT_YOURS }] : []),
      ...(record && record.version !== version ? [{ message: CHANGED }] : []),
      ...(tables.length > 0 ? [{ message: builtOn(tables) }] : []),
    ];
    if (found.length > 0) problems.set(line, found);
  }
  return problems;
}

function builtOn(tables: readonly string[]): Required<Text> {
  const names = [...new Set(tables.map((table) => BUILT[table] ?? RECORDS))];
  return {
    zh: `已有${names.map(({ zh }) => zh).join('、')}用到它，不能删除。`,
    en: `It is in use by ${names.map(({ en }) => en).join(', ')} and cannot be removed.`,
  };
}
