import { historyOf } from '../core/audit/shape';
import type { ListSource } from '../core/read/list';
import { type Expression, type Shape, column, columns, count, many, one, publicId, sql, wording } from '../core/read/shape';
import { memberShape } from '../organisation';
import { versionShape } from '../regulation';
import { ObjectionEntity } from './objection.entity';
import { PostingEntity } from './posting.entity';

type At = Pick<Expression, 'column'>;

const numbered =
  (prefix: string) =>
  ({ column: at }: At) =>
    `'${prefix}-' || to_char(${at('day')}, 'YYYYMMDD') || '-' || lpad(${at('serial')}::text, greatest(4, length(${at('serial')}::text)), '0')`;

/** A period that is over is over, whether that was written down already or not. */
const stateSql = ({ column: at }: At) =>
  `case when ${at('state')} = 'open' and ${at('endsAt')} <= now() then 'closed' else ${at('state')} end`;

export const objectionShape: Shape = {
  type: 'Objection',
  entity: ObjectionEntity,
  subject: 'Posting',
  fields: {
    id: publicId('obj'),
    number: sql(numbered('YY')),
    ...columns('version', 'text', 'nameMasked', 'contactMasked', 'submittedAt', 'publicText', 'answer', 'answeredAt'),
    answeredBy: one(() => memberShape, 'answeredById'),
    posting: one(() => postingShape, 'postingId'),
  },
};

const ofPosting = {
  where: (parent: Expression, child: (property: string) => string) => `${child('postingId')} = ${parent.column('id')}`,
  orderBy: (child: (property: string) => string) => `${child('submittedAt')}, ${child('id')}`,
};

export const postingShape: Shape = {
  type: 'Posting',
  entity: PostingEntity,
  subject: 'Posting',
  fields: {
    id: publicId('pst'),
    number: sql(numbered('GS')),
    state: sql(stateSql),
    title: wording('title'),
    titles: column('title'),
    body: wording('body'),
    bodies: column('body'),
    result: wording('result'),
    ...columns('version', 'kind', 'periodValue', 'periodUnit', 'namedObjections', 'digest', 'personalDataReason'),
    ...columns('opensAt', 'endsAt', 'closedAt', 'concludedAt', 'withdrawnAt', 'withdrawalReason', 'createdAt'),
    regulationVersion: one(() => versionShape, 'regulationVersionId'),
    createdBy: one(() => memberShape, 'createdById'),
    objections: many(() => objectionShape, { ...ofPosting, first: 100, max: 100 }),
    objectionCount: count(() => objectionShape, ofPosting.where),
    unansweredCount: count(
      () => objectionShape,
      (parent, child) => `${ofPosting.where(parent, child)} and ${child('answeredAt')} is null`,
    ),
    history: historyOf('Posting'),
    rawBody: wording('body'),
    rawState: column('state'),
    rawKind: column('kind'),
    rawTitles: column('title'),
    rawBodies: column('body'),
    rawEndsAt: column('endsAt'),
    rawUnanswered: count(
      () => objectionShape,
      (parent, child) => `${ofPosting.where(parent, child)} and ${child('answeredAt')} is null`,
    ),
  },
  needs: {
    html: ['rawBody'],
    personalData: ['rawKind', 'rawTitles', 'rawBodies'],
    availableActions: ['rawState', 'rawEndsAt', 'rawUnanswered'],
    portalUrl: ['number', 'rawState'],
  },
};

export const postingList: ListSource = {
  shape: postingShape,
  filters: {
    kind: { as: 'text', sql: ({ column: at }) => at('kind') },
    state: { as: 'text', sql: stateSql },
    endsAt: { as: 'time', sql: ({ column: at }) => at('endsAt') },
    createdAt: { as: 'time', sql: ({ column: at }) => at('createdAt') },
    waiting: {
      as: 'boolean',
      sql: ({ column: at, schema }) =>
        `exists (select from ${schema}.objection w where w.posting_id = ${at('id')} and w.answered_at is null)`,
    },
  },
  orders: {
    CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' },
    ENDS_AT: { sql: ({ column: at }) => at('endsAt'), type: 'timestamptz', nullable: true },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  search: ({ column: at }, text, { bind }) => `${at('searchText')} like ${bind(`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)}`,
};
