import { serviceSubjects } from './subjects';
import { PERSON, type PersonOf, historyOf, onBehalfOf } from '../core/audit/shape';
import { type Expression, type Shape, column, columns, many, one, part, publicId, sql } from '../core/read/shape';
import { customerShape } from '../customer';
import { departmentShape, memberShape } from '../organisation';
import { ProvisionEntity, articleRefShape, provisionRefShape, versionShape } from '../regulation';
import { RequestClockEntity } from './clock.entity';
import { RequestRatingEntity } from './rating.entity';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';

export const requestNumberSql = ({ column: at }: Pick<Expression, 'column'>) =>
  `'FW-' || to_char(${at('day')}, 'YYYYMMDD') || '-' || lpad(${at('serial')}::text, greatest(4, length(${at('serial')}::text)), '0')`;

/** What has a deadline that passed and is still to be met. */
export const overdueSql = ({ column: at }: Pick<Expression, 'column'>) => `coalesce(${at('dueAt')} < now(), false)`;

const stateShape: Shape = {
  type: 'ProcedureState',
  entity: RequestEntity,
  fields: {
    code: column('state'),
    type: column('stateType'),
    rawProcedureId: column('procedureId'),
    rawVersionId: column('regulationVersionId'),
  },
  needs: { name: ['code', 'rawProcedureId', 'rawVersionId'], publicName: ['code', 'rawProcedureId', 'rawVersionId'] },
};

const clockState = ({ column: at }: Expression) =>
  `case when coalesce(${at('stoppedAt')}, now()) > ${at('dueAt')} and (${at('stoppedAt')} is not null or ${at('holds')} -> -1 is null or ${at('holds')} -> -1 ->> 'to' is not null or (${at('holds')} -> -1 ->> 'from')::timestamptz > ${at('dueAt')}) then 'BREACHED' when ${at('stoppedAt')} is not null then 'MET' when ${at('holds')} -> -1 is not null and ${at('holds')} -> -1 ->> 'to' is null then 'PAUSED' else 'RUNNING' end`;

const clockShape: Shape = {
  type: 'Clock',
  entity: RequestClockEntity,
  fields: {
    ...columns('code', 'startedAt', 'dueAt', 'warnAt', 'stoppedAt', 'holds', 'promised'),
    state: sql(clockState),
    provision: one(() => provisionRefShape, 'limitId'),
    articles: many(() => articleRefShape, {
      where: (parent, child) =>
        `exists (select from ${parent.schema}.provision lp where lp.id = ${parent.column('limitId')} and lp.version_id = ${child('versionId')} and lp.articles ? ${child('key')})`,
      orderBy: (child) => child('position'),
    }),
    rawLimitId: column('limitId'),
    rawVersionId: sql(({ column: at, schema }) => `(select lv.version_id from ${schema}.provision lv where lv.id = ${at('limitId')})`),
  },
  needs: {
    name: ['code', 'rawLimitId', 'rawVersionId'],
    limit: ['rawLimitId', 'rawVersionId'],
    workingTime: ['rawLimitId', 'rawVersionId'],
    dayMinutes: ['rawLimitId', 'rawVersionId'],
    remainingMinutes: ['rawLimitId', 'rawVersionId', 'dueAt', 'stoppedAt', 'holds'],
  },
};

const stepShape: Shape = {
  type: 'TimelineEntry',
  entity: RequestStepEntity,
  fields: {
    ...columns('seq', 'at', 'action', 'fromState', 'toState', 'actorName', 'reason', 'note'),
    onBehalfOf,
    departmentName: sql(
      ({ column: at, schema, language }) =>
        `(select coalesce(d.name ->> '${language === 'en' ? 'en' : 'zh'}', d.name ->> 'zh') from ${schema}.department d where d.id = ${at('departmentId')})`,
    ),
    assigneeName: sql(({ column: at, schema }) => `(select m.name from ${schema}.member m where m.id = ${at('assigneeId')})`),
    rawProcedureId: sql(({ column: at, schema }) => `(select q.procedure_id from ${schema}.request q where q.id = ${at('requestId')})`),
    rawVersionId: sql(
      ({ column: at, schema }) => `(select q.regulation_version_id from ${schema}.request q where q.id = ${at('requestId')})`,
    ),
  },
  needs: { actionName: ['action', 'rawProcedureId', 'rawVersionId'], toStateName: ['toState', 'rawProcedureId', 'rawVersionId'] },
};

const ratingShape: Shape = {
  type: 'Rating',
  entity: RequestRatingEntity,
  fields: {
    ...columns('level', 'points', 'bad', 'comment', 'ratedAt'),
    rawScaleId: column('scaleId'),
    rawVersionId: sql(({ column: at, schema }) => `(select sv.version_id from ${schema}.provision sv where sv.id = ${at('scaleId')})`),
  },
  needs: { levelName: ['level', 'rawScaleId', 'rawVersionId'] },
};

/** The item as the request pins it. */
const itemShape: Shape = {
  type: 'ServiceItem',
  entity: ProvisionEntity,
  fields: {
    id: publicId('prv'),
    key: column('key'),
    name: sql(({ column: at, language }) => `coalesce(${at('name')} ->> '${language}', ${at('name')} ->> 'zh')`),
    rawId: column('id'),
    rawVersionId: column('versionId'),
  },
  needs: Object.fromEntries(
    ['family', 'familyName', 'summary', 'priority', 'channels', 'feeAmount', 'feeUnit', 'public', 'fields', 'promise'].map((field) => [
      field,
      ['key', 'rawVersionId'],
    ]),
  ),
};

/** What rules on requests ask for (O-3); those who decide for a resolver need it, nobody is shown it. */
const RULED = [...new Set(Object.values(serviceSubjects[0]?.ruleFields ?? {}).map(({ property }) => property))];

const STATE_OF_REQUEST = [
  'rawRuled',
  'rawId',
  'rawState',
  'rawProcedureId',
  'rawVersionId',
  'rawDepartmentId',
  'rawAssigneeId',
  'rawRegisteredById',
];

const lastRating = many(() => ratingShape, {
  where: (parent, child) => `${child('requestId')} = ${parent.column('id')}`,
  orderBy: (child) => `${child('round')} desc`,
  first: 1,
  max: 1,
});

/** Whose secret opens what the trail of requests says: that of whom the request is for. */
export const requestPersonOf: PersonOf = ({ column: at, schema }) =>
  `(select ${PERSON} from ${schema}.request q join ${schema}.customer p on p.id = q.customer_id where q.id = ${at('subjectId')})`;

export const requestShape: Shape = {
  type: 'Request',
  entity: RequestEntity,
  subject: 'Request',
  fields: {
    id: publicId('req'),
    ...columns('version', 'summary', 'description', 'priority', 'channel', 'registeredAt', 'updatedAt', 'closedAt', 'dueAt', 'promisedAt'),
    number: sql(requestNumberSql),
    overdue: sql(overdueSql),
    state: part(() => stateShape),
    item: one(() => itemShape, 'itemId'),
    customer: one(() => customerShape, 'customerId'),
    department: one(() => departmentShape, 'departmentId'),
    assignee: one(() => memberShape, 'assigneeId'),
    registeredBy: one(() => memberShape, 'registeredById'),
    clocks: many(() => clockShape, {
      where: (parent, child) => `${child('requestId')} = ${parent.column('id')}`,
      orderBy: (child) => `${child('startedAt')}, ${child('code')}`,
      first: 50,
    }),
    timeline: many(() => stepShape, {
      where: (parent, child) => `${child('requestId')} = ${parent.column('id')}`,
      orderBy: (child) => child('seq'),
      first: 100,
    }),
    rating: lastRating,
    rawRules: sql(
      ({ column: at, schema }) =>
        `(select coalesce(json_agg(json_build_object('code', c.code, 'limitId', c.limit_id, 'startedAt', c.started_at, 'dueAt', c.due_at, 'holds', c.holds) order by c.started_at, c.code), '[]') from ${schema}.request_clock c where c.request_id = ${at('id')})`,
    ),
    answers: column('answers'),
    regulationVersion: one(() => versionShape, 'regulationVersionId'),
    history: historyOf('Request', requestPersonOf),
    rawId: column('id'),
    rawState: column('state'),
    rawStateType: column('stateType'),
    rawAnswered: column('answered'),
    rawProcedureId: column('procedureId'),
    rawVersionId: column('regulationVersionId'),
    rawItemKey: column('itemKey'),
    rawDepartmentId: column('departmentId'),
    rawAssigneeId: column('assigneeId'),
    rawRegisteredById: column('registeredById'),
    rawRuled: sql(({ column: at }) => `json_build_object(${RULED.map((property) => `'${property}', ${at(property)}`).join(', ')})`),
    rawClock: sql(
      ({ column: at, schema }) =>
        `(select json_build_object('limit', c.limit_id, 'holds', c.holds) from ${schema}.request_clock c where c.request_id = ${at('id')} and c.stopped_at is null and c.due_at = ${at('dueAt')} limit 1)`,
    ),
  },
  governedBy: { rawRules: 'clocks' },
  needs: {
    availableActions: STATE_OF_REQUEST,
    appliedRules: ['rawId', 'rawVersionId', 'rawItemKey', 'rawProcedureId', 'priority', 'rawRules', 'rawDepartmentId'],
    receiptUrl: ['rawId'],
    revealable: ['rawId', 'rawRuled', 'rawDepartmentId', 'rawAssigneeId', 'rawRegisteredById', 'answers'],
    ratingUrl: ['rawId', 'rawStateType', 'rawAnswered', 'rawVersionId'],
    answers: ['rawItemKey', 'rawVersionId'],
    remainingMinutes: ['dueAt', 'rawVersionId', 'rawClock'],
  },
};
