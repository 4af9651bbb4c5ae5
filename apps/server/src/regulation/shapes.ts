import type { ListSource } from '../core/read/list';
import { type Shape, column, columns, many, one, publicId, sql, wording } from '../core/read/shape';
import { ArticleEntity } from './article.entity';
import { ProvisionEntity } from './provision.entity';
import { RegulationEntity, RegulationVersionEntity } from './regulation.entity';

/** What a resolver needs to put a provision into words. */
const WORDS = ['kind', 'rawName', 'rawBody'];

export const articleRefShape: Shape = {
  type: 'ArticleRef',
  entity: ArticleEntity,
  fields: { id: publicId('art'), key: column('key'), label: wording('label'), title: wording('title'), body: wording('body') },
};

/** Articles of one version as a list, found by their words. */
export function articleListOf(versionId: string): ListSource {
  return {
    shape: articleRefShape,
    filters: {},
    orders: { POSITION: { sql: ({ column: at }) => at('position'), type: 'int' } },
    defaultOrder: { field: 'POSITION', direction: 'ASC' },
    search: ({ column: at, language }, text, { bind }) => {
      const words = ['label', 'title', 'body']
        .map((part) => `coalesce(${at(part)} ->> '${language}', ${at(part)} ->> 'zh', '')`)
        .join(` || ' ' || `);
      return `(${at('versionId')} = ${bind(versionId)}::uuid and lower(${words}) like ${bind(`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)})`;
    },
  };
}

export const provisionRefShape: Shape = {
  type: 'ProvisionRef',
  entity: ProvisionEntity,
  fields: { id: publicId('prv'), ...columns('key', 'kind'), name: wording('name'), rawName: column('name'), rawBody: column('body') },
  needs: { text: WORDS },
};

/** The id of the version of a regulation that governs now. */
export const versionInForce = (schema: string, regulationId: string) =>
  `(select v.id from ${schema}.regulation_version v where v.regulation_id = ${regulationId} and v.state = 'published' and v.effective_from <= now() order by v.effective_from desc, v.number desc limit 1)`;

/** The version of a regulation that was published last. */
export const versionPublishedLast = (schema: string, regulationId: string) =>
  `(select v.id from ${schema}.regulation_version v where v.regulation_id = ${regulationId} and v.state = 'published' order by v.number desc limit 1)`;

/** Articles and all that stands below them, in a version. */
const basis = (name: string, schema: string, keys: string, version: string) =>
  `${name} as (select b.key, b.title, b.body from ${schema}.article b where b.version_id = ${version} and b.key in ${keys}
   union select c.key, c.title, c.body from ${schema}.article c join ${name} on c.parent_key = ${name}.key where c.version_id = ${version})`;

/** Whether articles read otherwise in another version, or are gone: what `changedBasis` tells one by one, as yes or no for lists. */
export const basisChangedSql = (schema: string, keys: string, from: string, to: string) =>
  `(${from} <> ${to} and exists (with recursive ${basis('was', schema, keys, from)}, ${basis('latest', schema, keys, to)}
    select from was full join latest on was.key = latest.key
    where was.key is null or latest.key is null or (was.title, was.body) is distinct from (latest.title, latest.body)))`;

export const versionShape: Shape = {
  type: 'RegulationVersion',
  entity: RegulationVersionEntity,
  fields: {
    id: publicId('rgv'),
    ...columns('number', 'effectiveFrom', 'publishedAt', 'publishedByName', 'reason', 'withdrawalReason'),
    title: wording('title'),
    rawId: column('id'),
    /** In force is the version that took effect last; later ones wait, earlier ones are superseded. */
    state: sql(({ column: at, schema }) => {
      return `case when ${at('state')} = 'withdrawn' then 'WITHDRAWN' when ${at('id')} = ${versionInForce(schema, at('regulationId'))} then 'IN_FORCE' when ${at('effectiveFrom')} > now() then 'SCHEDULED' else 'SUPERSEDED' end`;
    }),
    regulation: one(() => regulationShape, 'regulationId'),
    articles: many(() => articleShape, {
      where: (parent, child) => `${child('versionId')} = ${parent.column('id')}`,
      orderBy: (child) => child('position'),
      first: 1000,
      max: 1000,
    }),
    provisions: many(() => provisionShape, {
      where: (parent, child) => `${child('versionId')} = ${parent.column('id')}`,
      orderBy: (child) => child('position'),
      first: 1000,
      max: 1000,
    }),
  },
  needs: { changes: ['rawId'] },
};

export const regulationShape: Shape = {
  type: 'Regulation',
  entity: RegulationEntity,
  subject: 'Regulation',
  fields: {
    id: publicId('reg'),
    code: column('code'),
    title: wording('title'),
    templates: sql(({ column: at }) => `coalesce(${at('origin')} -> 'templates', '[]'::jsonb)`),
    inForce: one(
      () => versionShape,
      ({ column: at, schema }) => versionInForce(schema, at('id')),
    ),
    versions: many(() => versionShape, {
      where: (parent, child) => `${child('regulationId')} = ${parent.column('id')} and ${child('state')} <> 'draft'`,
      orderBy: (child) => `${child('number')} desc`,
      first: 100,
      max: 100,
    }),
  },
};

/** Provisions of the same version that name this article. */
const boundProvisions = many(() => provisionRefShape, {
  where: (parent, child) => `${child('versionId')} = ${parent.column('versionId')} and ${child('articles')} ? ${parent.column('key')}`,
  orderBy: (child) => child('position'),
  first: 100,
});

export const articleShape: Shape = {
  type: 'Article',
  entity: ArticleEntity,
  fields: { ...articleRefShape.fields, ...columns('parentKey', 'level', 'guidance'), provisions: boundProvisions },
};

export const provisionShape: Shape = {
  type: 'Provision',
  entity: ProvisionEntity,
  fields: {
    ...provisionRefShape.fields,
    names: column('name'),
    rawVersionId: column('versionId'),
    articles: many(() => articleRefShape, {
      where: (parent, child) => `${child('versionId')} = ${parent.column('versionId')} and ${parent.column('articles')} ? ${child('key')}`,
      orderBy: (child) => child('position'),
    }),
    regulationVersion: one(() => versionShape, 'versionId'),
  },
  needs: { text: WORDS, body: ['kind', 'rawBody', 'rawVersionId'] },
};
