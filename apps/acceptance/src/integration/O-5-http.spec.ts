import { serverAudits } from 'graphql-http';
import { address } from '../frame/client';
import { makeKey } from '../frame/key';
import { type Organisation, signUp } from '../frame/organisation';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

/** What the caller shows of themselves. */
const callers: Record<string, () => Promise<Record<string, string>>> = {
  nobody: async () => ({}),
  'a member': async () => organisation.admin.headers,
  'a program': async () => ({ authorization: `Bearer ${(await makeKey(organisation, ['Request:read'])).key}` }),
};

/** The verdicts on the audits of one level. */
async function verdicts(
  path: string,
  level: 'MUST' | 'SHOULD',
  headers: Record<string, string>,
): Promise<{ name: string; said: string }[]> {
  const audits = serverAudits({
    url: `${address()}${path}`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
  });
  const results = [];
  for (const audit of audits.filter(({ name }) => name.startsWith(level))) {
    const result = await audit.fn();
    results.push({ name: audit.name, said: result.status === 'ok' ? 'ok' : result.reason });
  }
  return results;
}

describe('O-5 GraphQL over HTTP, by the audits of its reference implementation', () => {
  it.each(Object.keys(callers))('O-5 keeps all that MUST and SHOULD be kept, for %s', async (who) => {
    const headers = (await callers[who]?.()) ?? {};
    const must = await verdicts('/graphql', 'MUST', headers);
    const should = await verdicts('/graphql', 'SHOULD', headers);
    expect([...must, ...should].filter(({ said }) => said !== 'ok')).toEqual([]);
    expect([must.length, should.length]).toEqual([13, 23]);
  });

  it('O-5 keeps it on the portal', async () => {
    const headers = { 'x-tenant': organisation.slug };
    const results = [...(await verdicts('/public/graphql', 'MUST', headers)), ...(await verdicts('/public/graphql', 'SHOULD', headers))];
    expect(results.filter(({ said }) => said !== 'ok')).toEqual([]);
  });
});
