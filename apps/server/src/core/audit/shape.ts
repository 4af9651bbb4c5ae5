import { type Field, type Shape, column, columns, many, publicId } from '../read/shape';
import { AuditEventEntity } from './audit.entity';

export const changeShape: Shape = {
  type: 'Change',
  entity: AuditEventEntity,
  fields: { id: publicId('aud'), ...columns('at', 'actorName', 'action', 'reason', 'source'), requestId: column('correlationId'), fields: column('changes') },
};

/** The acts on one record, newest first: every governed object shows its history. */
export const historyOf = (subject: string): Field =>
  many(() => changeShape, {
    where: (parent, child) => `${child('subject')} = '${subject}' and ${child('subjectId')} = ${parent.column('id')}`,
    orderBy: (child) => `${child('at')} desc, ${child('id')} desc`,
  });
