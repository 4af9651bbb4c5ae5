import { decodeId } from '@charter/kernel';
import { historyOf } from '../core/audit/shape';
import type { Compilation } from '../core/read/compile';
import type { ListSource } from '../core/read/list';
import { type Column, type Shape, columns, one, publicId, sql } from '../core/read/shape';
import { basisChangedSql, regulationShape, versionInForce, versionShape } from '../regulation';
import { ArticleQuestionEntity } from './question.entity';

const memberName = (property: string) =>
  sql(({ column: at, schema }) => `(select m.name from ${schema}.member m where m.id = ${at(property)})`);

/** What was answered is for everybody who reads the regulation; what waits for those who asked it and those who may answer. */
function visible(at: Column, { reader, bind }: Compilation): string {
  const { ability, scope } = reader;
  if (!ability.can('read', 'Regulation')) return 'false';
  if (ability.can('interpret', 'Regulation')) return 'true';
  return `(${at('answeredAt')} is not null or ${at('askedById')} = ${bind(scope.actor)}::uuid)`;
}

export const questionShape: Shape = {
  type: 'ArticleQuestion',
  entity: ArticleQuestionEntity,
  visible,
  fields: {
    id: publicId('qst'),
    ...columns('version', 'articleKey', 'text', 'askedAt', 'answer', 'answeredAt', 'official', 'public'),
    askedByName: memberName('askedById'),
    answeredByName: memberName('answeredById'),
    articleLabel: sql(
      ({ column: at, schema, language }) =>
        `(select coalesce(a.label ->> '${language}', a.label ->> 'zh') from ${schema}.article a where a.version_id = ${at('versionId')} and a.key = ${at('articleKey')})`,
    ),
    regulationVersion: one(() => versionShape, 'versionId'),
    outdated: sql(({ column: at, schema }) =>
      basisChangedSql(schema, `(select ${at('articleKey')})`, at('versionId'), versionInForce(schema, at('regulationId'))),
    ),
    history: historyOf('ArticleQuestion'),
  },
};

/** Questions and answers on the articles of a regulation. */
export const questionList: ListSource = {
  shape: questionShape,
  filters: {
    regulationId: { as: 'id', of: () => regulationShape, sql: ({ column: at }) => at('regulationId'), decode: (id) => decodeId('reg', id) },
    articleKey: { as: 'text', sql: ({ column: at }) => at('articleKey') },
    answered: { as: 'boolean', sql: ({ column: at }) => `${at('answeredAt')} is not null` },
    official: { as: 'boolean', sql: ({ column: at }) => at('official') },
  },
  orders: { ASKED_AT: { sql: ({ column: at }) => at('askedAt'), type: 'timestamptz' } },
  defaultOrder: { field: 'ASKED_AT', direction: 'ASC' },
};
