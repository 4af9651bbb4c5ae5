import { type Shape, column, columns, many, one, publicId, sql, wording } from '../../core/read/shape';
import { historyOf } from '../../core/audit/shape';
import { regulationShape, versionShape } from '../shapes';
import { DraftArticleEntity, DraftCommentEntity, DraftProvisionEntity, RegulationDraftEntity } from './draft.entity';

/** Longest text a draft may have; the recogniser and the editor stay below it. */
export const MOST_NODES = 5000;

const memberName = (property: string) =>
  sql(({ column: at, schema }) => `(select m.name from ${schema}.member m where m.id = ${at(property)})`);

const draftArticleShape: Shape = {
  type: 'DraftArticle',
  entity: DraftArticleEntity,
  fields: {
    ...columns('key', 'parentKey', 'level', 'label', 'title', 'body', 'guidance', 'changedByName', 'version'),
  },
};

const draftProvisionShape: Shape = {
  type: 'DraftProvision',
  entity: DraftProvisionEntity,
  fields: {
    ...columns('key', 'kind', 'articles', 'changedByName', 'version'),
    name: column('name'),
    rawName: column('name'),
    rawBody: column('body'),
    rawDraftId: column('draftId'),
  },
  needs: { text: ['kind', 'rawName', 'rawBody'], body: ['kind', 'rawBody', 'rawDraftId'] },
};

export const draftCommentShape: Shape = {
  type: 'DraftComment',
  entity: DraftCommentEntity,
  fields: { id: publicId('rmk'), ...columns('place', 'text', 'at', 'settledAt'), authorName: memberName('authorId') },
};

const ofDraft = (shape: Shape, order: string) =>
  many(() => shape, {
    where: (parent, child) => `${child('draftId')} = ${parent.column('id')}`,
    orderBy: (child) => child(order),
    first: MOST_NODES,
    max: MOST_NODES,
  });

export const draftShape: Shape = {
  type: 'RegulationDraft',
  entity: RegulationDraftEntity,
  subject: 'RegulationDraft',
  fields: {
    id: publicId('rgd'),
    ...columns('version', 'state', 'reason', 'createdAt', 'updatedAt', 'conflicts'),
    title: wording('title'),
    titles: column('title'),
    rawId: column('id'),
    createdByName: memberName('createdById'),
    behind: sql(
      ({ column: at, schema }) =>
        `${at('baseId')} <> (select v.id from ${schema}.regulation_version v where v.regulation_id = ${at('regulationId')} and v.state = 'published' order by v.number desc limit 1)`,
    ),
    regulation: one(() => regulationShape, 'regulationId'),
    base: one(() => versionShape, 'baseId'),
    published: one(() => versionShape, 'publishedId'),
    articles: ofDraft(draftArticleShape, 'position'),
    provisions: ofDraft(draftProvisionShape, 'position'),
    comments: ofDraft(draftCommentShape, 'at'),
    history: historyOf('RegulationDraft'),
  },
  needs: { problems: ['rawId'], availableActions: ['rawId', 'state', 'behind'], comparison: ['rawId'] },
};
