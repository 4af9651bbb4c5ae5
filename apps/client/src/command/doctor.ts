import type { Charter } from '../charter';
import { CharterError } from '../refusal';
import { type Everywhere, clientOf, loginOf, urlOf } from './connect';
import { LAST_DELIVERIES, WEBHOOKS, WHO } from './documents';
import { findings } from './doctor-words';
import { toldOf } from './refused';
import { contractChanges, isBreaking, pulled } from './schema';
import { type Terminal, show } from './terminal';
import { type Text, say } from './words';

/** What one look found: well, worth a look, or wrong; with the way out. */
interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'wrong';
  text: string;
}

/** A key that ends within this is worth a word; a clock that is off by more refuses webhooks. */
const MOST_SKEW_SECONDS = 60;

const MARKS = { ok: '✓', warning: '!', wrong: '✗' };

/** `charter doctor`: looks at everything a program depends on; false when something is wrong. */
export async function doctor(terminal: Terminal, options: Everywhere): Promise<boolean> {
  const url = urlOf(terminal, options);
  const found: Finding[] = [];
  const add = (check: string, state: Finding['state'], text: Text, values: Record<string, string | number> = {}) =>
    found.push({ check, state, text: say(text, terminal.language, values) });
  const isThere = await address(url, add);
  if (isThere) {
    await contract(url, add);
    await caller(terminal, options, add);
  }
  const lines = found.map(
    ({ check, state, text }) => `${MARKS[state]} ${say(findings.names[check as keyof typeof findings.names], terminal.language)}  ${text}`,
  );
  show(terminal, found, lines);
  return found.every(({ state }) => state !== 'wrong');
}

type Add = (check: string, state: Finding['state'], text: Text, values?: Record<string, string | number>) => void;

async function address(url: string, add: Add): Promise<boolean> {
  const asked = Date.now();
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(10_000) });
    const took = Date.now() - asked;
    const { status } = (await response.json()) as { status?: string };
    if (status === 'ready') add('address', 'ok', findings.ready, { url, took });
    else add('address', status ? 'wrong' : 'wrong', status ? findings.notReady : findings.notCharter, { url });
    if (status && !url.startsWith('https:') && !/\/\/(localhost|127[.]|\[::1\])/.test(url)) add('address', 'warning', findings.notSecret);
    clock(response.headers.get('date'), asked + took / 2, add);
    return status !== undefined;
  } catch (error) {
    const isOther = error instanceof SyntaxError;
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    add('address', 'wrong', isOther ? findings.notCharter : findings.away, { url, reason });
    return false;
  }
}

/** The header tells whole seconds. */
function clock(date: string | null, now: number, add: Add): void {
  const skew = date ? Math.round((now - Date.parse(date) - 500) / 1000) : 0;
  const seconds = Math.abs(skew);
  if (seconds <= MOST_SKEW_SECONDS) add('clock', 'ok', findings.clockRight, { seconds });
  else add('clock', 'wrong', findings.clockWrong, { seconds });
}

async function contract(url: string, add: Add): Promise<void> {
  try {
    const changes = await contractChanges(await pulled(url));
    const broken = changes.filter(isBreaking);
    if (broken.length > 0) add('contract', 'warning', findings.contractBroken, { count: broken.length });
    else if (changes.length > 0) add('contract', 'ok', findings.contractNewer, { count: changes.length });
    else add('contract', 'ok', findings.contractSame);
  } catch (error) {
    add('contract', 'wrong', findings.noContract, { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function caller(terminal: Terminal, options: Everywhere, add: Add): Promise<void> {
  const { url } = { url: urlOf(terminal, options) };
  try {
    const client = clientOf(terminal, loginOf(terminal, options));
    const { viewer } = await client.query(WHO);
    const organisation = viewer.organisation?.name ?? '–';
    if (viewer.key) add('key', 'ok', findings.keyWorks, { name: viewer.key.name, organisation, scopes: viewer.key.scopes.join(', ') });
    else add('key', 'ok', findings.sessionWorks, { name: viewer.account.name, organisation });
    budget(viewer.rateLimit, add);
    await webhooks(client, add);
  } catch (error) {
    const { text, values } = toldOf(error, url);
    add('key', 'wrong', text, values);
  }
}

function budget(limits: { limit: number; remaining: number } | null, add: Add): void {
  if (!limits) return;
  const short = limits.remaining < limits.limit / 10;
  add('limits', short ? 'warning' : 'ok', short ? findings.limitNear : findings.limitFar, { ...limits });
}

async function webhooks(client: Charter, add: Add): Promise<void> {
  try {
    let count = 0;
    for await (const { id, name, active, disabledReason } of client.each(WEBHOOKS, {}, (result) => result.webhooks)) {
      count += 1;
      if (disabledReason) add('webhooks', 'wrong', findings.webhookOff, { name });
      else if (active) await lastDelivery(client, { id, name }, add);
    }
    if (count === 0) add('webhooks', 'ok', findings.noWebhooks);
  } catch (error) {
    if (!(error instanceof CharterError && error.code === 'FORBIDDEN')) throw error;
    add('webhooks', 'warning', findings.webhooksHidden);
  }
}

async function lastDelivery(client: Charter, { id, name }: { id: string; name: string }, add: Add): Promise<void> {
  const { webhookDeliveries } = await client.query(LAST_DELIVERIES, { filter: { webhookId: { eq: id } } });
  const [last] = webhookDeliveries.nodes;
  const attempt = last?.attempts.at(-1);
  const reason = attempt?.status ? `HTTP ${attempt.status}` : (attempt?.error ?? '–');
  if (!last) add('webhooks', 'ok', findings.webhookQuiet, { name });
  else if (last.state === 'DELIVERED') add('webhooks', 'ok', findings.webhookArrives, { name });
  else add('webhooks', 'warning', findings.webhookFails, { name, reason });
}
