import { decodeId } from '@charter/kernel';
import { historyOf } from '../core/audit/shape';
import { rowRestriction } from '../core/permission/restriction';
import type { Compilation } from '../core/read/compile';
import type { ListSource } from '../core/read/list';
import { type Column, type Expression, type Shape, column, columns, many, one, publicId, sql, wording } from '../core/read/shape';
import { departmentShape } from '../organisation';
import { articleRefShape, basisChangedSql, regulationShape, versionPublishedLast, versionShape } from '../regulation';
import { FilingArticleEntity, FilingEntity } from './filing.entity';

/** Articles that rules may have. */
export const MOST_ARTICLES = 500;

/** A row of the table where a statement is written by hand, for the expressions below. */
export function filingRow(schema: string, alias: string): Expression {
  const column = (property: string) => `${alias}.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return { column, schema, language: 'zh', hidden: () => [] };
}

/** Whether other rules have superseded these by now. */
const superseded = ({ column: at, schema }: Expression) =>
  `exists (select from ${schema}.filing later where later.replaces_id = ${at('id')} and later.state in ('accepted', 'repealed') and later.effective_from <= now())`;

/** Accepted rules wait for their day, are in force, or were superseded. */
export const filingStateSql = (row: Expression) => {
  const at = row.column;
  return `case when ${at('state')} <> 'accepted' then ${at('state')} when ${superseded(row)} then 'superseded' when ${at('effectiveFrom')} > now() then 'accepted' else 'inForce' end`;
};

/** Whether what they rest on has changed since they were held against it. */
export const outdatedSql = (row: Expression) => {
  const { column: at, schema } = row;
  const live = `${at('state')} in ('drafting', 'filed', 'returned', 'accepted') and not ${superseded(row)}`;
  const keys = `(select fa.carries_out from ${schema}.filing_article fa where fa.filing_id = ${at('id')})`;
  return `(${live} and ${basisChangedSql(schema, keys, at('lookedOverId'), versionPublishedLast(schema, at('regulationId')))})`;
};

export const underRevisionSql = ({ column: at, schema }: Expression) =>
  `exists (select from ${schema}.filing r where r.replaces_id = ${at('id')} and r.state in ('drafting', 'filed', 'returned', 'accepted'))`;

/** The department of a member and all above it. */
const above = (schema: string, member: string) =>
  `(with recursive up as (select d.id, d.parent_id from ${schema}.department d join ${schema}.member m on m.department_id = d.id where m.id = ${member}
     union select d.id, d.parent_id from ${schema}.department d join up on d.id = up.parent_id) select up.id from up)`;

/**
 * What is being written is seen by those who draft; what was filed by those whose role says so; what was accepted by every
 * member of the department and below as well, for it binds them.
 */
function visible(at: Column, { reader, bind }: Compilation): string {
  const { ability, scope } = reader;
  if (!ability.can('read', 'Filing')) return 'false';
  const allowed = (action: string) => rowRestriction(ability, action, 'Filing', at, bind);
  const filed = `(${at('filedAt')} is not null and ${at('state')} <> 'drafting' and ${allowed('read')})`;
  const binding = `(${at('state')} in ('accepted', 'repealed') and ${at('departmentId')} in ${above(scope.schema, `${bind(scope.actor)}::uuid`)})`;
  return `(${allowed('create')} or ${filed} or ${binding})`;
}

const memberName = (property: string) =>
  sql(({ column: at, schema }) => `(select m.name from ${schema}.member m where m.id = ${at(property)})`);

const basisShape: Shape = {
  ...articleRefShape,
  visible: (_, { reader }) => (reader.ability.can('read', 'Regulation') ? 'true' : 'false'),
};

const filingArticleShape: Shape = {
  type: 'FilingArticle',
  entity: FilingArticleEntity,
  fields: {
    ...columns('key', 'parentKey', 'level', 'label', 'title', 'body', 'carriesOut'),
    basis: one(
      () => basisShape,
      ({ column: at, schema }) =>
        `(select b.id from ${schema}.filing f join ${schema}.article b on b.version_id = f.looked_over_id where f.id = ${at('filingId')} and b.key = ${at('carriesOut')})`,
    ),
  },
};

export const filingShape: Shape = {
  type: 'Filing',
  entity: FilingEntity,
  subject: 'Filing',
  visible,
  fields: {
    id: publicId('fil'),
    ...columns('version', 'createdAt', 'updatedAt', 'filedAt', 'decidedAt', 'opinion', 'effectiveFrom', 'endedAt', 'endReason'),
    title: wording('title'),
    titles: column('title'),
    rawId: column('id'),
    rawState: sql(filingStateSql),
    rawDepartmentId: column('departmentId'),
    state: sql(filingStateSql),
    outdated: sql(outdatedSql),
    createdByName: memberName('createdById'),
    filedByName: memberName('filedById'),
    decidedByName: memberName('decidedById'),
    department: one(() => departmentShape, 'departmentId'),
    regulation: one(() => regulationShape, 'regulationId'),
    lookedOver: one(() => versionShape, 'lookedOverId'),
    replaces: one(() => filingShape, 'replacesId'),
    replacedBy: one(
      () => filingShape,
      ({ column: at, schema }) =>
        `(select r.id from ${schema}.filing r where r.replaces_id = ${at('id')} and r.state <> 'withdrawn' order by r.created_at desc limit 1)`,
    ),
    articles: many(() => filingArticleShape, {
      where: (parent, child) => `${child('filingId')} = ${parent.column('id')}`,
      orderBy: (child) => child('position'),
      first: MOST_ARTICLES,
      max: MOST_ARTICLES,
    }),
    history: historyOf('Filing'),
  },
  needs: {
    problems: ['rawId'],
    basisChanges: ['rawId'],
    availableActions: ['rawId', 'rawState', 'rawDepartmentId'],
  },
};

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Implementing rules as a list; those that carry out an article are found by its key. */
export const filingList: ListSource = {
  shape: filingShape,
  filters: {
    state: { as: 'text', sql: filingStateSql },
    departmentId: { as: 'id', of: () => departmentShape, sql: ({ column: at }) => at('departmentId'), decode: (id) => decodeId('dep', id) },
    regulationId: { as: 'id', of: () => regulationShape, sql: ({ column: at }) => at('regulationId'), decode: (id) => decodeId('reg', id) },
    outdated: { as: 'boolean', sql: outdatedSql },
    updatedAt: { as: 'time', sql: ({ column: at }) => at('updatedAt') },
  },
  orders: {
    UPDATED_AT: { sql: ({ column: at }) => at('updatedAt'), type: 'timestamptz' },
    EFFECTIVE_FROM: { sql: ({ column: at }) => at('effectiveFrom'), type: 'timestamptz', nullable: true },
  },
  defaultOrder: { field: 'UPDATED_AT', direction: 'DESC' },
  search: ({ column: at }, text, { bind }) => `${at('searchText')} like ${bind(escaped(text))}`,
};
