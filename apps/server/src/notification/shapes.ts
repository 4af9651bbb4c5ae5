import type { ListSource } from '../core/read/list';
import { type Shape, columns, one, publicId } from '../core/read/shape';
import { filingShape } from '../filing';
import { organisationShape } from '../organisation';
import { postingShape } from '../posting';
import { questionShape } from '../interpretation';
import { versionShape } from '../regulation';
import { requestShape } from '../service';
import { ABOUT } from './about';
import { NotificationEntity } from './notification.entity';

/** Notices of the reader about what the reader may read now: a right that is taken away takes the notices with it. */
export const noticeShape: Shape = {
  type: 'Notice',
  entity: NotificationEntity,
  visible: (at, compilation) => {
    const readable = Object.entries(ABOUT).map(([subject, { shape, visible }]) => {
      const about = compilation.alias();
      return `(${at('subject')} = '${subject}' and exists (select 1 from ${compilation.table(shape)} ${about} where ${about}.id = ${at('subjectId')} and ${visible(compilation, about)}))`;
    });
    return `${at('memberId')} = ${compilation.bind(compilation.reader.scope.actor)}::uuid and ${at('inbox')} and (${readable.join(' or ')})`;
  },
  fields: {
    id: publicId('ntc'),
    ...columns('kind', 'at', 'readAt'),
    request: one(() => requestShape, 'subjectId'),
    articleQuestion: one(() => questionShape, 'subjectId'),
    filing: one(() => filingShape, 'subjectId'),
    regulationVersion: one(() => versionShape, 'subjectId'),
    organisation: one(() => organisationShape, 'subjectId'),
    posting: one(() => postingShape, 'subjectId'),
  },
  needs: { title: ['kind'], kindName: ['kind'] },
};

export const noticeList: ListSource = {
  shape: noticeShape,
  filters: {
    unread: { as: 'boolean', sql: ({ column: at }) => `${at('readAt')} is null` },
    kind: { as: 'text', sql: ({ column: at }) => at('kind') },
  },
  orders: { AT: { sql: ({ column: at }) => at('at'), type: 'timestamptz' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
};
