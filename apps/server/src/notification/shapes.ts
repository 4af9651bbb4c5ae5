import type { ListSource } from '../core/read/list';
import { type Shape, columns, one, publicId } from '../core/read/shape';
import { requestShape } from '../service';
import { NotificationEntity } from './notification.entity';

/** Notices of the reader about what the reader may read now: a right that is taken away takes the notices with it. */
export const noticeShape: Shape = {
  type: 'Notice',
  entity: NotificationEntity,
  visible: (at, compilation) => {
    const about = compilation.alias();
    return `${at('memberId')} = ${compilation.bind(compilation.reader.scope.actor)}::uuid and ${at('inbox')} and ${at('subject')} = 'Request' and exists (select 1 from ${compilation.table(requestShape)} ${about} where ${about}.id = ${at('subjectId')} and ${compilation.visible(requestShape, about)})`;
  },
  fields: {
    id: publicId('ntc'),
    ...columns('kind', 'at', 'readAt'),
    request: one(() => requestShape, 'subjectId'),
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
