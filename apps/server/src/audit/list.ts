import { ID_PREFIXES, decodeId, kindOfId } from '@charter/kernel';
import { AuditEventEntity } from '../core/audit/audit.entity';
import { onBehalfOf, openable } from '../core/audit/shape';
import type { ListSource } from '../core/read/list';
import { type Expression, type Shape, column, columns, publicId, sql } from '../core/read/shape';
import { customerPersonOf } from '../customer';
import { requestPersonOf } from '../service';

const prefixes = Object.entries(ID_PREFIXES).map(([kind, prefix]) => `when '${kind}' then '${prefix}'`);

/** Of a request the trail keeps no words that could name a person; it is called as it is called now. */
const labelSql = ({ column: at, schema }: Expression) =>
  `case ${at('subject')} when 'Request' then (select q.summary from ${schema}.request q where q.id = ${at('subjectId')}) else ${at('subjectLabel')} end`;

export const auditShape: Shape = {
  type: 'AuditEvent',
  entity: AuditEventEntity,
  subject: 'AuditEvent',
  fields: {
    id: publicId('aud'),
    ...columns('at', 'actorName', 'action', 'subject', 'reason', 'source', 'leafHash'),
    subjectId: sql(
      ({ column: at }) =>
        `(case ${at('subject')} ${prefixes.join(' ')} else 'obj' end) || '_' || replace(${at('subjectId')}::text, '-', '')`,
    ),
    onBehalfOf,
    requestId: column('correlationId'),
    fields: sql(
      (event) =>
        `case ${event.column('subject')} when 'Customer' then ${openable(event.column('changes'), event, customerPersonOf)} when 'Request' then ${openable(event.column('changes'), event, requestPersonOf)} else ${event.column('changes')} end`,
    ),
    rawLabel: sql(
      (event) =>
        `json_build_array(${labelSql(event)}, case when ${event.column('subject')} = 'Customer' then ${customerPersonOf(event)} end)`,
    ),
  },
  needs: { subjectLabel: ['rawLabel'] },
};

/** The trail as auditors read it. */
export const auditList: ListSource = {
  shape: auditShape,
  filters: {
    subject: { as: 'text', sql: ({ column: at }) => at('subject') },
    action: { as: 'text', sql: ({ column: at }) => at('action') },
    actorName: { as: 'text', sql: ({ column: at }) => at('actorName') },
    subjectId: { as: 'id', sql: ({ column: at }) => at('subjectId'), decode: decodeAny },
    requestId: { as: 'text', sql: ({ column: at }) => at('correlationId') },
    at: { as: 'time', sql: ({ column: at }) => at('at') },
  },
  orders: { AT: { sql: ({ column: at }) => at('at'), type: 'timestamptz' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
};

function decodeAny(id: string): string | undefined {
  const kind = kindOfId(id);
  return kind && decodeId(ID_PREFIXES[kind], id);
}
