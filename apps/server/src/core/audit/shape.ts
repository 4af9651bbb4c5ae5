import { type Expression, type Field, type Shape, column, columns, many, publicId, sql } from '../read/shape';
import { AuditEventEntity } from './audit.entity';

/** The person an event is about, in SQL: `{ rawPerson, rawSecret }`, or NULL. */
export type PersonOf = (event: Expression) => string;

/** What a query for that person selects, `p` being the table where people are. */
export const PERSON = `jsonb_build_object('rawPerson', p.id, 'rawSecret', p.secret)`;

/** The changes with what is needed to open those that are sealed. */
export function openable(changes: string, event: Expression, personOf: PersonOf): string {
  return `(select coalesce(jsonb_agg(o.change || coalesce(${personOf(event)}, '{}')), '[]') from jsonb_array_elements(${changes}) o(change))`;
}

/** The member for whom a deputy acted. */
export const onBehalfOf: Field = sql(
  ({ column: at, schema }) => `(select ob.name from ${schema}.member ob where ob.id = ${at('onBehalfOfId')})`,
);

/** What changed, without the fields that are hidden from the reader: a history tells no more than the record. */
const changesOf = (subject: string, personOf: PersonOf | undefined): Field =>
  sql((event) => {
    const seen = visibleChanges(subject, event);
    return personOf ? openable(seen, event, personOf) : seen;
  });

function visibleChanges(subject: string, { column: at, hidden }: Expression): string {
  const fields = hidden(subject);
  if (fields.length === 0) return at('changes');
  const list = fields.map((field) => `'${field}'`).join(', ');
  return `(select coalesce(jsonb_agg(c.change), '[]') from jsonb_array_elements(${at('changes')}) c(change) where split_part(c.change ->> 'field', '.', 1) not in (${list}))`;
}

const changeShape = (subject: string, personOf: PersonOf | undefined): Shape => ({
  type: 'Change',
  entity: AuditEventEntity,
  fields: {
    id: publicId('aud'),
    ...columns('at', 'actorName', 'action', 'reason', 'source'),
    onBehalfOf,
    requestId: column('correlationId'),
    fields: changesOf(subject, personOf),
  },
});

/** The acts on one record, newest first: every governed object shows its history. */
export const historyOf = (subject: string, personOf?: PersonOf): Field =>
  many(() => changeShape(subject, personOf), {
    where: (parent, child) => `${child('subject')} = '${subject}' and ${child('subjectId')} = ${parent.column('id')}`,
    orderBy: (child) => `${child('at')} desc, ${child('id')} desc`,
  });
