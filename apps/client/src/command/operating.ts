import { type OperatorOptions, PAGE, type Tenant, confirmed, reasonOf, signedIn, tenantOf } from './operator';
import { operatorWords as words } from './operator-words';
import { DELETE, KEEP, RESUME, SUSPEND, TENANTS } from './platform';
import { made } from './refused';
import { restore } from './restore';
import { Told, type Terminal, show } from './terminal';
import { say } from './words';

type State = keyof typeof words.states;

const STATES = Object.keys(words.states) as State[];

/** What operators of the platform do with organisations: `charter tenant list|show|state|restore`. */
export const OPERATING: Record<string, (terminal: Terminal, options: OperatorOptions, rest: string[]) => Promise<void>> = {
  list,
  show: showOne,
  state: changeState,
  restore,
};

async function list(terminal: Terminal, options: OperatorOptions): Promise<void> {
  const { search = null } = options;
  const state = stateOf(options.state);
  const { tenants } = await signedIn(terminal, options).client.query(TENANTS, { first: PAGE, offset: 0, search, state });
  const { language } = terminal;
  const { nodes, totalCount } = tenants;
  const wide = Math.max(0, ...nodes.map(({ slug }) => (slug ?? '–').length));
  const lines = nodes.map((each) =>
    [(each.slug ?? '–').padEnd(wide), say(words.states[each.state as State], language), each.name].join('  '),
  );
  const cut = nodes.length < totalCount ? [say(words.cut, language, { shown: nodes.length })] : [];
  show(terminal, { organisations: nodes, totalCount }, [...lines, say(words.count, language, { count: totalCount }), ...cut]);
}

function stateOf(given: string | undefined): State | null {
  if (given === undefined) return null;
  const state = STATES.find((each) => each === given.toUpperCase());
  if (!state) throw new Told(words.badState, { state: given, states: STATES.join(', ').toLowerCase() }, 2);
  return state;
}

async function showOne(terminal: Terminal, options: OperatorOptions, [slug]: string[]): Promise<void> {
  const tenant = await tenantOf(signedIn(terminal, options).client, slug);
  show(terminal, tenant, [`${tenant.name} (${tenant.slug ?? '–'})`, ...fieldsOf(tenant, terminal)]);
}

function fieldsOf(tenant: Tenant, { language }: Terminal): string[] {
  const { fields, states } = words;
  const inside = tenant.support.map(({ operator, reason, endsAt }) => `${operator}, ${endsAt}: ${reason}`).join('; ');
  const said: [keyof typeof fields, string | number | null | undefined][] = [
    ['state', say(states[tenant.state as State], language)],
    ['reason', tenant.stateReason],
    ['members', tenant.memberCount],
    ['requests', tenant.usage?.requests],
    ['size', tenant.usage ? `${Math.ceil(Number(tenant.usage.sizeBytes) / 1_000_000)} MB` : null],
    ['version', tenant.schemaVersion],
    ['parked', tenant.parkedReason],
    ['created', tenant.createdAt],
    ['active', tenant.lastActiveAt],
    ['deleteAt', tenant.deleteAt],
    ['held', tenant.heldUntil],
    ['inside', inside],
  ];
  return said
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `  ${say(fields[name], language)}: ${value}`);
}

const CHANGES = { suspend: SUSPEND, resume: RESUME, keep: KEEP };

async function changeState(terminal: Terminal, options: OperatorOptions, [slug, change]: string[]): Promise<void> {
  if (change !== 'delete' && !(change && Object.hasOwn(CHANGES, change))) throw new Told(words.whatState, {}, 2);
  const reason = reasonOf(options);
  const { client } = signedIn(terminal, options);
  const { id } = await tenantOf(client, slug);
  if (change === 'delete') {
    made(await client.change(DELETE, { input: { id, reason, confirm: await confirmed(terminal, options, slug ?? '') } }));
  } else {
    // the three take and answer alike
    made(await client.change(CHANGES[change as keyof typeof CHANGES] as typeof SUSPEND, { input: { id, reason } }));
  }
  const changed = await tenantOf(client, slug);
  const state = say(words.states[changed.state as State], terminal.language);
  show(terminal, changed, [say(words.changed, terminal.language, { name: changed.name, state })]);
}
