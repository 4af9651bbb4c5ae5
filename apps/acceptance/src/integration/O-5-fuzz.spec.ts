import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { address } from '../frame/client';
import { type Api, contractOf } from '../frame/contract';
import { Chance, generated, mutated, oddBody } from '../frame/fuzz';
import { type Organisation, signUp } from '../frame/organisation';
import { quickest } from '../frame/pace';
import { figure } from '../../../../tools/prove/figures.mjs';

/** FUZZ=10000 runs the whole; another FUZZ_SEED other documents. */
const CALLS = Number(process.env['FUZZ'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const AT_ONCE = 6;

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

interface Sent {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const schemas = {
  core: buildSchema(readFileSync(contractOf('core'), 'utf8')),
  public: buildSchema(readFileSync(contractOf('public'), 'utf8')),
};

/** One call of the run, by its number: well-formed, damaged, or no call at all. */
function callOf(place: number): Sent {
  const chance = new Chance(SEED + place * 7919);
  const api: Api = chance.happens(0.8) ? 'core' : 'public';
  const call = generated(schemas[api], chance);
  const kind = chance.below(3);
  const { body, type } =
    kind === 2
      ? oddBody(call, chance)
      : { body: JSON.stringify(kind === 0 ? call : { ...call, query: mutated(call.query, chance) }), type: 'application/json' };
  const accept = chance.of(['application/json', 'application/graphql-response+json', '*/*', 'text/html']);
  const who: Record<string, string> =
    api === 'core' ? (chance.happens(0.9) ? organisation.admin.headers : {}) : { 'x-tenant': organisation.slug };
  return { url: address() + (api === 'core' ? '/graphql' : '/public/graphql'), headers: { ...who, 'content-type': type, accept }, body };
}

/** Slowest answers of the run, to be asked again by themselves: what else the machine does is not the document's fault. */
class Slowest {
  private found: { sent: Sent; milliseconds: number }[] = [];

  note(sent: Sent, milliseconds: number): void {
    this.found = [...this.found, { sent, milliseconds }].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 20);
  }

  /** The longest that one of them takes when nothing else is asked. */
  async alone(): Promise<number> {
    const each: number[] = [];
    for (const { sent } of this.found) each.push(await quickest(5, async () => (await send(sent)).text()));
    return Math.max(0, ...each);
  }
}

const send = ({ url, headers, body }: Sent) => fetch(url, { method: 'POST', headers, body });

/** What is wrong with an answer; nothing when it is as it should be. */
async function faultOf(sent: Sent): Promise<string | undefined> {
  const response = await send(sent);
  const text = await response.text();
  // a server that is asked too much at once says so; everything else is the caller's fault or an answer
  if (response.status >= 500 && response.status !== 503) return `${response.status} ${text}`;
  if (/"code":"INTERNAL"|stack|at .*[.]js:\d|pg_|SQLSTATE|relation "/.test(text)) return text;
  return undefined;
}

describe('O-5 whatever is sent', () => {
  it(
    `O-5 ${CALLS} generated and damaged calls are answered, none by a breakdown`,
    async () => {
      const faults: { place: number; fault: string; sent: Sent }[] = [];
      const slowest = new Slowest();
      let next = 0;
      const work = async () => {
        for (let place = next++; place < CALLS && faults.length < 5; place = next++) {
          const sent = callOf(place);
          const since = performance.now();
          const fault = await faultOf(sent);
          slowest.note(sent, performance.now() - since);
          if (fault) faults.push({ place, fault: fault.slice(0, 600), sent: { ...sent, body: sent.body.slice(0, 1500) } });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(faults).toEqual([]);
      expect((await fetch(`${address()}/health`)).status).toBe(200);
      figure('documents and bodies sent', CALLS, { least: CALLS });
      figure('answered by a breakdown', faults.length, { most: 0 });
      figure('longest answer of the twenty slowest, each asked by itself, ms', await slowest.alone(), { most: 200 });
    },
    Math.max(60_000, CALLS * 60),
  );
});
