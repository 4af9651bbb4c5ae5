import { decodeId } from '@charter/kernel';
import type { Client } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, signUp } from '../frame/organisation';
import { until } from '../frame/pace';
import { present } from '../frame/present';
import { register } from '../frame/request';

interface Trial {
  id: string;
  state: string;
  mine: boolean;
  findings: {
    probe: string;
    examined: number;
    differing: number;
    figures: { name: string; before: number; after: number }[];
    aspects: { name: string; count: number }[];
  }[];
  rows: { subjectId: string; label: string; aspect: string; before: string; after: string }[];
}

const TRIAL = `query ($id: ID!) { regulationTrial(id: $id) { id state mine findings { probe examined differing figures { name before after } aspects { name count } }
  rows(probe: "deadlines", first: 20) { subjectId label aspect before after } } }`;
const DAY = 86_400_000;

describe('P-1.5 a draft is tried on the past before it binds', () => {
  let organisation: Organisation;
  beforeEach(async () => {
    organisation = await signUp();
  });

  const begin = async (client: Client) =>
    (await client.done<{ draft: { id: string } }>('regulationDraftCreate', { regulationId: organisation.regulationId }, 'draft { id }'))
      .draft.id;
  const tried = async (client: Client, draftId: string, from = Date.now() - 30 * DAY, to = Date.now() + DAY): Promise<Trial> => {
    const period = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const { trial } = await client.done<{ trial: { id: string } }>('regulationDraftTry', { draftId, ...period }, 'trial { id state }');
    let found: Trial | undefined;
    await until(async () => {
      found = (await client.query<{ regulationTrial: Trial }>(TRIAL, { id: trial.id })).regulationTrial;
      return found.state === 'DONE' || found.state === 'FAILED';
    }, 'the trial to end');
    return present(found, 'trial');
  };
  const deadlines = ({ findings }: Trial) =>
    present(
      findings.find(({ probe }) => probe === 'deadlines'),
      'deadlines',
    );

  it('P-1.5 a draft that changes nothing would have changed nothing', async () => {
    await register(organisation.admin);
    const trial = await tried(organisation.admin, await begin(organisation.admin));
    expect(deadlines(trial)).toMatchObject({ examined: 1, differing: 0, aspects: [], figures: [{ before: 0, after: 0 }] });
    expect(trial.rows).toEqual([]);
  });

  it('P-1.5 tells which deadlines would have been others, for which requests, and how many would have been late', async () => {
    const requests = [await register(organisation.admin), await register(organisation.admin)];
    // one of them was registered three days ago and still runs
    await inDatabase(async (database) => {
      const schema = await schemaOf(database, organisation.slug);
      await database.query(`update ${schema}.request_clock set started_at = started_at - interval '3 days' where request_id = $1`, [
        decodeId('req', present(requests[0], 'request').id),
      ]);
    });
    const draftId = await begin(organisation.admin);
    await organisation.admin.done(
      'regulationDraftProvisionSave',
      { draftId, key: 'limit-handle-consultation', body: { limit: { value: 30, unit: 'MINUTES' } } },
      'draft { id }',
    );
    const trial = await tried(organisation.admin, draftId);
    const found = deadlines(trial);
    expect(found).toMatchObject({ examined: 2, differing: 2, aspects: expect.arrayContaining([{ name: '办理', count: 2 }]) });
    expect(found.figures).toEqual([{ name: '超期的时钟', before: 0, after: expect.any(Number) }]);
    expect(found.figures[0]?.after).toBeGreaterThanOrEqual(1);
    expect(new Set(trial.rows.map(({ subjectId }) => subjectId))).toEqual(new Set(requests.map(({ id }) => id)));
    for (const row of trial.rows)
      expect(row).toMatchObject({ label: expect.stringMatching(/^FW-/), before: expect.stringMatching(/^\d{4}-/) });
  });

  it('P-1.5 tells of requests whose item the draft does not offer any more', async () => {
    await register(organisation.admin);
    const draftId = await begin(organisation.admin);
    const input = { draftId, key: 'limit-handle-consultation', retire: true, body: { limit: {} } };
    await organisation.admin.done('regulationDraftProvisionSave', input, 'draft { id }');
    await organisation.admin.done(
      'regulationDraftProvisionSave',
      { draftId, key: 'consultation', retire: true, body: { serviceItem: {} } },
      'draft { id }',
    );
    const trial = await tried(organisation.admin, draftId);
    expect(trial.rows[0]).toMatchObject({ after: '不再提供此事项' });
  });

  it('P-1.5 tells which customers would belong to a segment, and where requests would be dispatched', async () => {
    await register(organisation.admin);
    const draftId = await begin(organisation.admin);
    const save = (key: string, name: string, body: object) =>
      organisation.admin.done('regulationDraftProvisionSave', { draftId, key, name: { zh: name }, body }, 'draft { id }');
    await save('guests', '来过的客户', { segment: { order: 900, rule: 'service.requests >= 1' } });
    await save('by-phone', '电话诉求', {
      dispatchRule: { order: 1, rule: 'request.channel == "phone"', goesTo: 'DEPARTMENT', department: 'living' },
    });
    const trial = await tried(organisation.admin, draftId);
    const finding = (probe: string) =>
      present(
        trial.findings.find((each) => each.probe === probe),
        probe,
      );
    expect(finding('segments')).toMatchObject({ examined: 1, differing: 1 });
    expect(finding('segments').figures).toContainEqual({ name: '来过的客户', before: 0, after: 1 });
    expect(finding('dispatch')).toMatchObject({ examined: 1, differing: 1, aspects: [{ name: '电话诉求', count: 1 }] });
  });

  it('P-1.5 looks with the eyes of whoever asks, and lists nothing to anybody else', async () => {
    await register(organisation.admin);
    const draftId = await begin(organisation.admin);
    await organisation.admin.done(
      'regulationDraftProvisionSave',
      { draftId, key: 'limit-handle-consultation', body: { limit: { value: 30, unit: 'MINUTES' } } },
      'draft { id }',
    );
    const trial = await tried(organisation.admin, draftId);
    expect(trial.rows.length).toBeGreaterThan(0);
    const second = await organisation.join('admin', 'living');
    const { regulationTrial } = await second.client.query<{ regulationTrial: Trial }>(TRIAL, { id: trial.id });
    expect(regulationTrial).toMatchObject({
      mine: false,
      rows: [],
      findings: expect.arrayContaining([expect.objectContaining({ probe: 'deadlines', differing: 1 })]),
    });
    const handler = await organisation.join('handler', 'living');
    expect(await handler.client.failure(TRIAL, { id: trial.id })).toBe('FORBIDDEN');
    const stranger = await signUp();
    expect(await stranger.admin.failure(TRIAL, { id: trial.id })).toBe('NOT_FOUND');
  });

  it('P-1.5 refuses a period that has not begun or is too long, in words', async () => {
    const draftId = await begin(organisation.admin);
    const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();
    const refusal = (from: number, to: number) => organisation.admin.refused('regulationDraftTry', { draftId, from: at(from), to: at(to) });
    expect(await refusal(1, 2)).toMatchObject({ code: 'FIELD_INVALID', field: ['from'] });
    expect((await refusal(-500, 0)).message).toContain('400');
  });
});
