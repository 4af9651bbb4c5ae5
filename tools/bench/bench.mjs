/**
 * `npm run bench`: R1 (a page of open requests of a department subtree), R2 (one request) and W1 (register a request) on
 * 200,000 requests, measured in turns in one run against hand-written SQL with the same session check and isolation, and
 * against PostGraphile 5. Prints ratios and CPU per request; judges nothing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { hkdfSync, randomBytes } from 'node:crypto';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from '../dev/build.mjs';
import { command } from '../dev/command.mjs';
import { throwAwayCluster } from '../dev/postgres.mjs';
import { root } from '../dev/root.mjs';
import { migrate, serve, serverSettings } from '../dev/server.mjs';
import { MANAGER, fill } from './fill.mjs';
import { load, once } from './load.mjs';

const LONG = process.argv.includes('--long');
const [ROUNDS, SECONDS, WARM_UP] = LONG ? [6, 8, 4] : [3, 4, 2];
const PORTS = { charter: 26_010, raw: 26_011, postgraphile: 26_012, isolated: 26_013 };
const PASSWORD = 'bench-password-1';
/** PostGraphile with the session check and the isolation of the product. */
const ISOLATED = 'postgraphile, same work';

const pin = (pid, core) => cpus().length > 1 && spawnSync('taskset', ['-acp', String(core), String(pid)]).status;

/** A contender of ours in a process of its own, ready when it says so. */
async function contend(file, args) {
  const child = spawn(process.execPath, [join(root, 'tools/bench', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await new Promise((ready, fail) => {
    child.stdout.once('data', ready);
    child.once('exit', () => fail(new Error(`${file} did not start`)));
  });
  return child;
}

async function graphql(token, query, variables) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`http://127.0.0.1:${PORTS.charter}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const publicId = (prefix, uuid) => `${prefix}_${uuid.replaceAll('-', '')}`;

async function found() {
  const input = {
    organisationName: '基准社区',
    slug: 'bench',
    kind: 'community',
    email: 'admin@bench.example',
    password: PASSWORD,
    template: 'community',
  };
  const { signUp } = await graphql('', 'mutation ($input: SignUpInput!) { signUp(input: $input) { token userErrors { message } } }', {
    input,
  });
  return signUp.token;
}

/** A department head of the branch: the member whose page R1 is. */
async function manager() {
  const { login } = await graphql('', 'mutation ($input: LoginInput!) { login(input: $input) { token } }', {
    input: { email: MANAGER, password: PASSWORD },
  });
  return login.token;
}

const NODE = 'id number summary state { code } priority dueAt customer { name } assignee { name department { name } }';
const R1 = `query ($filter: RequestFilter) { requests(first: 25, filter: $filter, orderBy: { field: DUE_AT, direction: ASC }) { totalCount nodes { ${NODE} } } }`;
const R2 = `query ($id: ID!) { request(id: $id) { ${NODE} description department { name } } }`;
const W1 =
  'mutation ($input: RequestCreateInput!) { requestCreate(input: $input) { request { id number state { code } dueAt promisedAt } userErrors { message } } }';
const PG_NODE =
  'rowId serial day summary state priority dueAt customerByCustomerId { name } memberByAssigneeId { name departmentByDepartmentId { name } }';

/** What each contender is sent, by scenario; every body anew, so that nothing is answered from memory. */
function bodies(facts) {
  let turn = 0;
  const ofGraphile = (body) => ({ postgraphile: body, [ISOLATED]: body });
  const next = () => facts.requests[(turn += 1) % facts.requests.length];
  const input = () => ({
    item: facts.itemKey,
    customerId: publicId('cus', facts.customer),
    summary: `诉求 ${(turn += 1)}`,
    channel: 'PHONE',
  });
  const post = (query, variables) => JSON.stringify({ query, variables });
  return {
    R1: {
      charter: () => post(R1, { filter: { stateType: { eq: 'OPEN' } } }),
      raw: () => JSON.stringify({ operation: 'R1' }),
      'raw, exact count': () => JSON.stringify({ operation: 'R1', exact: true }),
      ...ofGraphile(() =>
        post(`query ($d: [UUID]) { benchOpenRequests(departments: $d, first: 25) { totalCount nodes { ${PG_NODE} } } }`, {
          d: facts.departments,
        }),
      ),
    },
    R2: {
      charter: () => post(R2, { id: publicId('req', next()) }),
      raw: () => JSON.stringify({ operation: 'R2', id: next() }),
      ...ofGraphile(() =>
        post(`query ($id: UUID!) { requestByRowId(rowId: $id) { ${PG_NODE} description departmentByDepartmentId { name } } }`, {
          id: next(),
        }),
      ),
    },
    W1: { charter: () => post(W1, { input: input() }), raw: () => JSON.stringify({ operation: 'W1', summary: `诉求 ${(turn += 1)}` }) },
  };
}

/** A contender may be asked in several ways: 'raw, exact count' is sent to raw. */
const contenderOf = (contenders, name) => contenders[name] ?? contenders[name.split(',')[0]];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The contenders of one scenario in turns, so that a slow minute of the machine hits them all. */
async function compare(scenario, contenders, bodyOf) {
  const names = Object.keys(bodyOf);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await load(contenderOf(contenders, name), bodyOf[name], WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) runs[name].push(await load(contenderOf(contenders, name), bodyOf[name], SECONDS));
  }
  const figures = names.map((name) => ({
    name,
    ...Object.fromEntries(['perSecond', 'cpuMicros', 'p50', 'p99'].map((figure) => [figure, median(runs[name].map((run) => run[figure]))])),
  }));
  const charter = figures.find(({ name }) => name === 'charter');
  for (const { name, perSecond, cpuMicros, p50, p99 } of figures) {
    const ratio = name === 'charter' ? '' : `${(charter.perSecond / perSecond).toFixed(2)} | ${(charter.cpuMicros / cpuMicros).toFixed(2)}`;
    console.log(
      `| ${scenario} | ${name} | ${perSecond.toFixed(0)} | ${cpuMicros.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${ratio || '1 | 1'} |`,
    );
  }
}

await command(async (life) => {
  await build({ signal: life.signal });
  const cluster = await throwAwayCluster({ durable: true });
  life.atEnd(() => cluster.stop());
  const passwords = { server: randomBytes(24).toString('hex'), serve: randomBytes(12).toString('hex') };
  const { port } = new URL(cluster.url);
  const serving = `postgres://charter_serve:${passwords.serve}@127.0.0.1:${port}/postgres`;
  const settings = {
    ...serverSettings({ database: { owner: cluster.url, serve: serving }, passwords, host: '127.0.0.1', port: PORTS.charter }),
    // what is measured is the server, not what an organisation may ask of it
    ORGANISATION_BUDGET: String(1e9),
  };
  await migrate(settings, life.signal);
  const server = await serve(settings);
  life.atEnd(() => server.stop());
  const admin = await found();
  console.log('Filling 200,000 requests …');
  const facts = await fill(cluster.url, 'bench');
  const token = await manager();
  const key = Buffer.from(hkdfSync('sha256', passwords.server, 'charter', 'capability', 32)).toString('hex');
  const raw = await contend('raw.mjs', [serving, key, String(PORTS.raw), JSON.stringify(facts)]);
  life.atEnd(() => raw.kill());
  const postgraphile = await contend('postgraphile.mjs', [cluster.url, facts.schema, String(PORTS.postgraphile)]);
  life.atEnd(() => postgraphile.kill());
  const isolated = await contend('postgraphile.mjs', [cluster.url, facts.schema, String(PORTS.isolated), serving, key]);
  life.atEnd(() => isolated.kill());
  for (const { pid } of [server, raw, postgraphile, isolated]) pin(pid, 0);
  pin(process.pid, 1);
  const headers = { authorization: `Bearer ${token}` };
  const desk = { authorization: `Bearer ${admin}` };
  const contenders = {
    charter: { port: PORTS.charter, path: '/graphql', headers, pid: server.pid },
    raw: { port: PORTS.raw, path: '/', headers, pid: raw.pid },
    postgraphile: { port: PORTS.postgraphile, path: '/graphql', headers: {}, pid: postgraphile.pid },
    [ISOLATED]: { port: PORTS.isolated, path: '/graphql', headers, pid: isolated.pid },
  };
  const writers = { charter: { ...contenders.charter, headers: desk }, raw: { ...contenders.raw, headers: desk } };
  const scenarios = bodies(facts);
  for (const [name, body] of Object.entries(scenarios.R1))
    console.log(`${name}: ${(await once(contenderOf(contenders, name), body())).slice(0, 160)}`);
  console.log('\n| scenario | contender | requests/s | server CPU µs/request | p50 ms | p99 ms | Charter ÷ it: requests/s | CPU |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [scenario, bodyOf] of Object.entries(scenarios)) await compare(scenario, scenario === 'W1' ? writers : contenders, bodyOf);
});
