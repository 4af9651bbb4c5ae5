import { type Expression, type Field, type Shape, column, columns, many, publicId, sql } from '../read/shape';
import { AuditEventEntity } from './audit.entity';

/** Where the secret of the person is that an event is about. */
export type SecretOf = (event: Expression) => string;

/** The changes with what is needed to open those that are sealed. */
export function openable(changes: string, event: Expression, secretOf: SecretOf): string {
  const person = `jsonb_build_object('rawPerson', ${event.column('subjectId')}, 'rawSecret', ${secretOf(event)})`;
  return `(select coalesce(jsonb_agg(o.change || ${person}), '[]') from jsonb_array_elements(${changes}) o(change))`;
}

/** What changed, without the fields that are hidden from the reader: a history tells no more than the record. */
const changesOf = (subject: string, secretOf: SecretOf | undefined): Field =>
  sql((event) => {
    const seen = visibleChanges(subject, event);
    return secretOf ? openable(seen, event, secretOf) : seen;
  });

function visibleChanges(subject: string, { column: at, hidden }: Expression): string {
  const fields = hidden(subject);
  if (fields.length === 0) return at('changes');
  const list = fields.map((field) => `'${field}'`).join(', ');
  return `(select coalesce(jsonb_agg(c.change), '[]') from jsonb_array_elements(${at('changes')}) c(change) where split_part(c.change ->> 'field', '.', 1) not in (${list}))`;
}

const changeShape = (subject: string, secretOf: SecretOf | undefined): Shape => ({
  type: 'Change',
  entity: AuditEventEntity,
  fields: {
    id: publicId('aud'),
    ...columns('at', 'actorName', 'action', 'reason', 'source'),
    requestId: column('correlationId'),
    fields: changesOf(subject, secretOf),
  },
});

/** The acts on one record, newest first: every governed object shows its history. */
export const historyOf = (subject: string, secretOf?: SecretOf): Field =>
  many(() => changeShape(subject, secretOf), {
    where: (parent, child) => `${child('subject')} = '${subject}' and ${child('subjectId')} = ${parent.column('id')}`,
    orderBy: (child) => `${child('at')} desc, ${child('id')} desc`,
  });
