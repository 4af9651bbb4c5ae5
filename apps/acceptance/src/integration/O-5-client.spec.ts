import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type * as Library from '../../../client/src';
import { address } from '../frame/client';
import { makeKey } from '../frame/key';
import { type Organisation, SECRET_WORD, signUp, unique } from '../frame/organisation';
import { PACKAGE, library, ran } from '../frame/package';
import { present } from '../frame/present';
import { openReceiver } from '../frame/receiver';
import { register } from '../frame/request';

const { charter, graphql, signIn, verifyWebhook, CharterError } = await library<typeof Library>();

const CREATE = graphql(`
  mutation Add($input: CustomerCreateInput!) {
    customerCreate(input: $input) {
      customer {
        id
        name
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const CUSTOMERS = graphql(`
  query Customers($after: String, $search: String) {
    customers(first: 2, after: $after, search: $search) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

let organisation: Organisation;
let key: string;
beforeAll(async () => {
  organisation = await signUp();
  ({ key } = await makeKey(organisation, ['Customer:read', 'Customer:create', 'Request:read']));
});

/** A client whose way to the server a test can disturb. */
const client = (through?: Library.CharterOptions['fetch']) =>
  charter({ url: address(), key, language: 'en', ...(through ? { fetch: through } : {}) });

const namesOf = (prefix: string) => Array.fromAsync(client().each(CUSTOMERS, { search: prefix }, ({ customers }) => customers));

describe('O-5 the typed client', () => {
  it('O-5 makes changes, and reads every entry of a list page after page', async () => {
    const prefix = unique('客');
    for (const each of [1, 2, 3, 4, 5]) {
      const { ok, value } = await client().change(CREATE, { input: { name: `${prefix}${each}` } });
      expect([ok, value.customer?.name]).toEqual([true, `${prefix}${each}`]);
    }
    const found = await namesOf(prefix);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set([1, 2, 3, 4, 5].map((each) => `${prefix}${each}`)));
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ id }) => id)).size).toBe(5);
  });

  it('O-5 tells what a person can mend as a result, not as a failure, in the language asked for', async () => {
    const { ok, userErrors } = await client().change(CREATE, { input: { name: ' ' } });
    expect(ok).toBe(false);
    expect(userErrors).toEqual([
      expect.objectContaining({ code: 'FIELD_REQUIRED', message: expect.stringContaining('required'), field: ['name'] }),
    ]);
  });

  it('O-5 throws what nobody can mend with its code and the id of the call', async () => {
    const members = graphql('{ members { nodes { id } } }');
    const refusal = await client()
      .query(members)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CharterError);
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', requestId: expect.stringMatching(/^[\w-]{8,}/) });
    const stranger = charter({ url: address(), key: 'sk_live_no_such_key' });
    await expect(stranger.query(members)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const nowhere = charter({ url: 'http://127.0.0.1:9', key, patience: { tries: 1 } });
    await expect(nowhere.query(members)).rejects.toMatchObject({ code: 'NETWORK' });
  });

  it('O-5 sends a change again when its answer was lost, and it is made once', async () => {
    const name = unique('丢');
    const keys: (string | null)[] = [];
    const lossy = client(async (url, request) => {
      keys.push(new Headers(request.headers).get('idempotency-key'));
      const response = await fetch(url, request);
      if (keys.length === 1) throw new TypeError('the line was cut');
      return response;
    });
    const { ok, value } = await lossy.change(CREATE, { input: { name } });
    expect([ok, value.customer?.name]).toEqual([true, name]);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await namesOf(name)).toEqual([value.customer]);
  });

  it('O-5 comes back after 429 and 503 when the server asks it to, and not before', async () => {
    const refusals = [
      { status: 429, after: '1' },
      { status: 503, after: '0' },
    ];
    const sent: number[] = [];
    const busy = client((url, request) => {
      sent.push(Date.now());
      const refusal = refusals.shift();
      if (!refusal) return fetch(url, request);
      return Promise.resolve(new Response('{"errors":[]}', { status: refusal.status, headers: { 'retry-after': refusal.after } }));
    });
    await busy.query(CUSTOMERS, { search: '无' });
    expect(sent).toHaveLength(3);
    expect(present(sent[1], 'second try') - present(sent[0], 'first try')).toBeGreaterThanOrEqual(990);
  });

  it('O-5 signs a person in by e-mail and password', async () => {
    const token = await signIn({ url: address() }, { email: organisation.email, password: SECRET_WORD });
    const { viewer } = await charter({ url: address(), key: token }).query(graphql('{ viewer { organisation { slug } } }'));
    expect(viewer.organisation?.slug).toBe(organisation.slug);
    await expect(signIn({ url: address() }, { email: organisation.email, password: 'wrong' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('O-5 verifies the messages that webhooks send', async () => {
    const receiver = await openReceiver();
    try {
      const { secret } = await organisation.admin.done<{ secret: string }>(
        'webhookCreate',
        { name: '对账', url: receiver.url, topics: ['request.created'] },
        'secret',
      );
      const { id } = await register(organisation.admin);
      while (receiver.received.length === 0) await new Promise((later) => setTimeout(later, 50));
      const { headers, body } = present(receiver.received[0], 'message');
      const { type, data } = await verifyWebhook({ secret, headers, body });
      expect([type, data.id]).toEqual(['request.created', id]);
      await expect(verifyWebhook({ secret, headers, body: body.replace(id, 'req_1') })).rejects.toThrow('No signature');
    } finally {
      await receiver.close();
    }
  });
});

describe('O-5 the live stream', () => {
  /** The next changes of requests. */
  async function next(changes: AsyncGenerator<Library.Change>, count: number): Promise<Library.Change[]> {
    const heard: Library.Change[] = [];
    for (; heard.length < count;) {
      const { value } = await changes.next();
      if (value && (value as Library.Change).topic === 'request.created') heard.push(value as Library.Change);
    }
    return heard;
  }

  it('O-5 goes on after the last change that was heard, and misses nothing that happened meanwhile', async () => {
    const stop = new AbortController();
    const changes = client().changes({ signal: stop.signal });
    const first = next(changes, 1);
    // the stream opens beside this; what is registered before it does is not heard live
    const hearing = { over: false };
    const registering = (async () => {
      while (!hearing.over) {
        await register(organisation.admin);
        await new Promise((later) => setTimeout(later, 200));
      }
    })();
    const heard = present((await first)[0], 'change');
    hearing.over = true;
    await registering;
    stop.abort();
    await changes.return(undefined);
    const [second, third] = [await register(organisation.admin), await register(organisation.admin)];
    const again = new AbortController();
    const resumed = client().changes({ since: heard.cursor, signal: again.signal });
    const told: string[] = [];
    while (!told.includes(third.id)) told.push(...(await next(resumed, 1)).map(({ id }) => id));
    again.abort();
    expect(told.slice(-2)).toEqual([second.id, third.id]);
    expect(told).not.toContain(heard.id);
  });

  it('O-5 is taken up again by itself when the line is cut, and tells nothing twice', async () => {
    const stop = new AbortController();
    const lines: AbortController[] = [];
    const cut = client(async (url, request) => {
      const line = new AbortController();
      lines.push(line);
      return fetch(url, { ...request, signal: AbortSignal.any([present(request.signal, 'signal'), line.signal]) });
    });
    const told: string[] = [];
    const reading = (async () => {
      for await (const { topic, id } of cut.changes({ signal: stop.signal })) if (topic === 'request.created') told.push(id);
    })();
    while (told.length === 0) {
      await register(organisation.admin);
      await new Promise((later) => setTimeout(later, 300));
    }
    present(lines[0], 'line').abort();
    const missed = await register(organisation.admin);
    while (!told.includes(missed.id)) await new Promise((later) => setTimeout(later, 50));
    expect(new Set(told).size).toBe(told.length);
    expect(lines.length).toBeGreaterThan(1);
    stop.abort();
    await reading;
  });

  it('O-5 ends with a failure, and is not tried again, for a key that is no good or a cursor that is none', async () => {
    const stranger = charter({ url: address(), key: 'sk_live_no_such_key' }).changes();
    await expect(stranger.next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(client().changes({ since: 'yesterday' }).next()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('O-5 the package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'charter-customer-'));
    writeFileSync(join(folder, 'package.json'), '{ "name": "customer", "private": true, "type": "module" }');
    const packed = await ran('npm', ['pack', PACKAGE, '--pack-destination', folder, '--silent'], { cwd: folder });
    const file = present(/[\w.-]+\.tgz/.exec(packed.stdout)?.[0], `package: ${packed.stderr}`);
    const flags = ['--offline', '--no-audit', '--no-fund', '--silent'];
    const installed = await ran('npm', ['install', ...flags, `./${file}`], { cwd: folder });
    expect(installed).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('O-5 installs in an empty folder without anything else, and works there', async () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@charter']);
    const program = `import { charter, graphql } from '@charter/client';
      const { viewer } = await charter({ url: process.env.URL, key: process.env.KEY }).query(graphql('{ viewer { organisation { slug } } }'));
      console.log(viewer.organisation.slug);`;
    writeFileSync(join(folder, 'use.js'), program);
    expect(await ran(process.execPath, ['use.js'], { cwd: folder, env: { URL: address(), KEY: key } })).toEqual({
      code: 0,
      stdout: `${organisation.slug}\n`,
      stderr: '',
    });
    const help = await ran(join(folder, 'node_modules/.bin/charter'), ['--help', '--lang', 'en'], { cwd: folder });
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('charter doctor') });
  });

  it('O-5 knows the contract: what does not exist, or is of another kind, is an error of the compiler', async () => {
    const lines = [
      `import { charter, graphql } from '@charter/client';`,
      `const client = charter({ url: '', key: '' });`,
      `const list = graphql('query ($first: Int!) { requests(first: $first) { nodes { number dueAt } } }');`,
      `const { requests } = await client.query(list, { first: 3 });`,
      `export const due: string | null | undefined = requests.nodes[0]?.dueAt;`,
      `export const wrong: number = requests.nodes[0]!.number;`,
      `export const missing = requests.nodes[0]!.summary;`,
      `await client.query(list, { first: 'three' });`,
      `await client.query(list);`,
    ];
    writeFileSync(join(folder, 'use.ts'), lines.join('\n'));
    const tsc = resolve(import.meta.dirname, '../../../../node_modules/.bin/tsc');
    const flags = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--types', '', '--pretty', 'false'];
    for (const resolution of [
      ['--module', 'nodenext'],
      ['--module', 'preserve', '--moduleResolution', 'bundler'],
    ]) {
      const { stdout } = await ran(tsc, [...flags, ...resolution, 'use.ts'], { cwd: folder });
      expect([...stdout.matchAll(/^(\S+?)\((\d+),/gm)].map(([, file, line]) => `${file}:${line}`)).toEqual([
        'use.ts:6',
        'use.ts:7',
        'use.ts:8',
        'use.ts:9',
      ]);
    }
  });
});
