import { decodeId } from '@charter/kernel';
import type { Client } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { register, take } from '../frame/request';

interface Use {
  key: string;
  kind: string;
  text: string;
  records: number;
  breaches: number;
}

interface Coverage {
  regulationVersion: { number: number };
  articles: { key: string; label: string; state: string; provisions: Use[] }[];
  loose: Use[];
}

const QUERY = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { regulationCoverage(regulationId: $id, from: $from, to: $to) {
  regulationVersion { number } articles { key label state provisions { key kind text records breaches } } loose { key kind text records breaches } } }`;

const DAY = 86_400_000;

describe('P-1.4 how each article is carried out', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const coverage = async (client: Client, from = Date.now() - DAY, to = Date.now() + DAY) =>
    (
      await client.query<{ regulationCoverage: Coverage }>(QUERY, {
        id: organisation.regulationId,
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
      })
    ).regulationCoverage;
  const used = (found: Coverage, kind: string, key: string) =>
    found.articles.flatMap(({ provisions }) => provisions).find((use) => use.kind === kind && use.key === key);

  it('P-1.4 articles name what enforces them and the records it governed; gaps show both ways', async () => {
    const before = await coverage(organisation.admin);
    expect(before.articles.length).toBeGreaterThan(20);
    expect(before.articles.every(({ provisions }) => provisions.every(({ records }) => records === 0))).toBe(true);
    expect(new Set(before.articles.map(({ state }) => state))).toEqual(new Set(['IDLE', 'GUIDANCE']));

    await register(organisation.admin);
    await register(organisation.admin);
    const after = await coverage(organisation.admin);
    const limit = present(used(after, 'limit', 'limit-handle-consultation'), 'limit');
    expect(limit).toMatchObject({ records: 2, breaches: 0, text: expect.stringContaining('1 个工作日') });
    expect(after.articles.find(({ provisions }) => provisions.includes(limit))?.state).toBe('ENFORCED');
    expect(await coverage(organisation.admin, Date.now() - 3 * DAY, Date.now() - 2 * DAY)).toMatchObject({ loose: before.loose });

    const { draft } = await organisation.admin.done<{
      draft: { id: string; articles: { key: string; level: string; label: { zh: string } }[] };
    }>('regulationDraftCreate', { regulationId: organisation.regulationId }, 'draft { id articles { key level label { zh } } }');
    const chapter = present(draft.articles[0], 'chapter');
    await organisation.admin.done(
      'regulationDraftArticleSave',
      {
        draftId: draft.id,
        key: 'bare',
        parentKey: chapter.key,
        level: 'article',
        label: { zh: '第九十九条' },
        body: { zh: '应当公示。' },
        after: chapter.key,
      },
      'draft { id }',
    );
    await organisation.admin.done(
      'regulationDraftProvisionSave',
      { draftId: draft.id, key: 'limit-handle-consultation', articles: [], body: { limit: {} } },
      'draft { id }',
    );
    for (const step of ['Submit', 'Approve']) await organisation.admin.done(`regulationDraft${step}`, { id: draft.id }, 'draft { id }');
    await organisation.admin.done('regulationDraftPublish', { id: draft.id, reason: '试行' }, 'draft { id }');
    const gaps = await coverage(organisation.admin);
    expect(gaps.articles.find(({ key }) => key === 'bare')).toMatchObject({ state: 'UNBOUND', label: '第九十九条' });
    // governed under the version before, by the same provision
    expect(gaps.loose.find(({ key }) => key === 'limit-handle-consultation')).toMatchObject({ records: 2 });
  });

  it('P-1.4 what is late is a breach of the limit; one sees figures of requests one may see', async () => {
    const request = await register(organisation.admin);
    await take(organisation.admin, 'dispatch', request, { departmentId: organisation.department('living') });
    await register(organisation.admin);
    // the limit of the consultation cannot be waited for
    await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      await database.query(
        `update ${schema}.request_clock set due_at = now() - interval '1 hour' where code = 'handle' and request_id = $1`,
        [decodeId('req', request.id)],
      );
    });
    const all = await coverage(organisation.admin);
    expect(used(all, 'limit', 'limit-handle-consultation')).toMatchObject({ records: 2, breaches: 1 });
    const handler = await organisation.join('handler', 'living');
    expect(used(await coverage(handler.client), 'limit', 'limit-handle-consultation')).toMatchObject({ records: 1, breaches: 1 });
    const stranger = await signUp();
    expect(
      await stranger.admin.failure(QUERY, { id: organisation.regulationId, from: new Date(0).toISOString(), to: new Date().toISOString() }),
    ).toBe('NOT_FOUND');
  });
});
