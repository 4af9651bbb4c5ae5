import { type Field, type Shape, column, columns, many, publicId, sql } from '../read/shape';
import { AuditEventEntity } from './audit.entity';

/** What changed, without the fields that are hidden from the reader: a history tells no more than the record. */
const changesOf = (subject: string): Field =>
  sql(({ column: at, hidden }) => {
    const fields = hidden(subject);
    if (fields.length === 0) return at('changes');
    const list = fields.map((field) => `'${field}'`).join(', ');
    return `(select coalesce(jsonb_agg(c.change), '[]') from jsonb_array_elements(${at('changes')}) c(change) where split_part(c.change ->> 'field', '.', 1) not in (${list}))`;
  });

const changeShape = (subject: string): Shape => ({
  type: 'Change',
  entity: AuditEventEntity,
  fields: {
    id: publicId('aud'),
    ...columns('at', 'actorName', 'action', 'reason', 'source'),
    requestId: column('correlationId'),
    fields: changesOf(subject),
  },
});

/** The acts on one record, newest first: every governed object shows its history. */
export const historyOf = (subject: string): Field =>
  many(() => changeShape(subject), {
    where: (parent, child) => `${child('subject')} = '${subject}' and ${child('subjectId')} = ${parent.column('id')}`,
    orderBy: (child) => `${child('at')} desc, ${child('id')} desc`,
  });
