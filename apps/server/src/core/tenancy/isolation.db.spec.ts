import type { INestApplicationContext } from '@nestjs/common';
import type { Client, QueryConfig, QueryResultRow } from 'pg';
import { type Attack, type Outcome, type Scene, attacks } from '../../../test/attacks';
import { type TestDatabase, freshDatabase } from '../../../test/database';
import { fingerprint } from '../../../test/fingerprint';
import { found, settled } from '../../../test/organisations';
import { createContext } from '../../app';
import { signCapability } from './capability';
import { Door } from './door';
import { named } from './statement';

/** Stands in the victim's rows, so that every answer can be searched for it. */
const SECRET = 'kept-secret';

let database: TestDatabase;
let app: INestApplicationContext;
let door: Door;
let bare: Client;
let scene: Scene;

beforeAll(async () => {
  database = await freshDatabase();
  app = await createContext(database.settings);
  door = app.get(Door);
  const { scope: own } = await found(app, 'attacker');
  const { scope: victim } = await found(app, 'victim');
  const { superuser, settings } = database;
  await settled(superuser);
  await superuser.query(
    `insert into ${victim.schema}.customer (id, name, note, phone_masked, created_at, search_text) select gen_random_uuid(), $1, $1, '1380000' || n, now(), '' from generate_series(1, 300) n`,
    [SECRET],
  );
  await superuser.query(`update ${victim.schema}.member set post = $1`, [SECRET]);
  await superuser.query(
    `insert into platform.session (token_hash, account_id, expires_at) select 'x', id, now() + interval '1 day' from platform.account limit 1`,
  );
  await superuser.query(`analyze ${victim.schema}.customer`);
  const key = settings.key('capability');
  const idOf = async (text: string) => (await superuser.query<{ id: string }>(text)).rows[0]?.id ?? '';
  scene = {
    own,
    victim,
    token: signCapability(own, key, Date.now(), 900),
    expired: signCapability(victim, key, Date.now(), -1),
    ids: {
      victimCustomer: await idOf(`select id from ${victim.schema}.customer limit 1`),
      victimVersion: await idOf(`select id from ${victim.schema}.regulation_version limit 1`),
      ownVersion: await idOf(`select id from ${own.schema}.regulation_version limit 1`),
      ownProvision: await idOf(`select id from ${own.schema}.provision limit 1`),
      ownFiling: await acceptedFiling(superuser, own.schema),
    },
  };
  bare = await database.serve();
});

/** Implementing rules with one article, accepted. */
async function acceptedFiling(superuser: Client, schema: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    `insert into ${schema}.filing (id, department_id, regulation_id, looked_over_id, title, state, created_by_id, created_at, updated_at, search_text)
     select gen_random_uuid(), d.id, v.regulation_id, v.id, '{"zh":"细则"}', 'drafting', m.id, now(), now(), ''
     from ${schema}.department d, ${schema}.regulation_version v, ${schema}.member m limit 1 returning id`,
  );
  const id = rows[0]?.id ?? '';
  await superuser.query(
    `insert into ${schema}.filing_article (id, filing_id, key, level, label, guidance, position) values (gen_random_uuid(), $1, 'r1', 'article', '{"zh":"第一条"}', false, 0)`,
    [id],
  );
  await superuser.query(`update ${schema}.filing set state = 'accepted', filed_at = now(), effective_from = now() where id = $1`, [id]);
  return id;
}

afterAll(async () => {
  await bare.end();
  await app.close();
  await database.drop();
});

interface Answer {
  outcome: Outcome;
  rows: object[];
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? String(error);

async function answerOf(work: () => Promise<object[]>): Promise<Answer> {
  try {
    return { outcome: 'nothing', rows: await work() };
  } catch (error) {
    return { outcome: codeOf(error), rows: [] };
  }
}

/** The same on a connection without a door, as if the server's own code were gone. */
async function bareAnswer({ text, values = [] }: Attack): Promise<Answer> {
  await bare.query('begin');
  await bare.query('select cap.open($1)', [scene.token]);
  const answer = await answerOf(
    async () => (await bare.query<object & QueryResultRow>({ text, values, queryMode: 'extended' } as QueryConfig)).rows,
  );
  await bare.query('rollback');
  return answer;
}

/** Rows that say nothing: none, or only what the attacker brought along. */
function saysNothing(rows: object[]): boolean {
  return !JSON.stringify(rows).includes(SECRET) && rows.every((row) => Object.values(row).every((value) => value === null || value === ''));
}

const commands = ['show', 'explain'];

const names = attacks({
  own: { schema: '', tenant: 1 },
  victim: { schema: '', tenant: 2 },
  token: '|||',
  expired: '',
  ids: {},
} as never).map(({ name }) => name);

describe('hostile SQL inside a request', () => {
  const state = () => fingerprint(database.superuser, [scene.victim.schema, 'platform', 'cap']);

  it('is tried in many ways', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(100);
  });

  it.each(names)('%s', async (name) => {
    const attack = attacks(scene).find((each) => each.name === name) as Attack;
    const before = await state();
    const own = await fingerprint(database.superuser, [scene.own.schema]);
    const statement = { text: attack.text, values: attack.values ?? [] };

    const read = await answerOf(() => door.read(scene.own, statement));
    expect(saysNothing(read.rows)).toBe(true);

    const written = await answerOf(() => door.write(scene.own, (transaction) => transaction.query(statement)));
    expect(written.outcome).toBe(attack.door);
    expect(saysNothing(written.rows)).toBe(true);

    if (attack.bare ?? attack.door !== 'STATEMENT_REFUSED') {
      const alone = await bareAnswer(attack);
      expect(alone.outcome).toBe(attack.bare ?? attack.door);
      if (!commands.some((command) => attack.text.startsWith(command))) expect(saysNothing(alone.rows)).toBe(true);
    }

    expect(await state()).toBe(before);
    expect(await fingerprint(database.superuser, [scene.own.schema])).toBe(own);
    expect(await door.read(scene.own, named('select cap.tenant() as tenant', []))).toEqual([{ tenant: scene.own.tenant }]);
  });

  it('finds the rows where they are, for whoever may see them', async () => {
    expect(
      await door.read(scene.victim, named(`select count(*)::int as n from ${scene.victim.schema}.customer where note = $1`, [SECRET])),
    ).toEqual([{ n: 300 }]);
  });
});
