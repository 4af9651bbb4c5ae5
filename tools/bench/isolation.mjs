import { createHash, createHmac } from 'node:crypto';

const SESSION = `select a.id, t.number, t.schema_name, t.epoch, m.member_id from platform.session s
  join platform.account a on a.id = s.account_id
  left join platform.membership m on m.account_id = s.account_id and m.tenant_id = s.tenant_id and m.active
  left join platform.tenant t on t.id = m.tenant_id and t.state = 'active'
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > now()`;

/** The signed capability of the product, a minute long. */
export function capability(key, tenant, actor) {
  const claim = `${tenant}|${actor}|${Math.floor(Date.now() / 1000) + 60}`;
  return `${claim}|${createHmac('sha256', key).update(claim).digest('hex')}`;
}

/** A reading or writing as the product isolates it, in one flush: begin, capability, statement, commit. */
export async function flush(pool, token, begin, statement) {
  const client = await pool.connect();
  const answers = [
    client.query({ name: begin, text: begin }),
    client.query({ name: 'open', text: 'select cap.open($1)', values: [token] }),
    client.query(statement),
    client.query({ name: 'commit', text: 'commit' }),
  ];
  const outcomes = await Promise.allSettled(answers);
  client.release();
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes[2].value.rows;
}

/** Who a call is by: the session check every contender of the same work makes at every call. */
export async function caller(pool, key, authorization) {
  const hash = createHash('sha256').update(authorization.slice(7)).digest();
  const [who] = await flush(pool, capability(key, 0, 'platform'), 'begin read only', { name: 'session', text: SESSION, values: [hash] });
  if (!who) throw new Error('no session');
  return who;
}
