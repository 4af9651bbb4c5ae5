import type { Api } from './api';
import { dataOf } from './api';

/** A posting that is open, and an objection to it. */
export async function postTo(api: Api, token: string, slug: string): Promise<{ Posting: string; Objection: string }> {
  const text = { zh: `给居民的告知 ${slug}` };
  const drafted = await api.call(
    token,
    'mutation ($input: PostingCreateInput!) { postingCreate(input: $input) { posting { id number } userErrors { message } } }',
    { input: { kind: 'OTHER', title: text, body: text, periodValue: 3, periodUnit: 'DAYS' } },
  );
  const { id, number } = dataOf<{ posting: { id: string; number: string } }>(drafted, 'postingCreate').posting;
  dataOf(
    await api.call(token, 'mutation ($input: PostingOpenInput!) { postingOpen(input: $input) { posting { id } userErrors { message } } }', {
      input: { id },
    }),
    'postingOpen',
  );
  dataOf(
    await api.visit(
      slug,
      'mutation ($input: PublicObjectionSubmitInput!) { objectionSubmit(input: $input) { token userErrors { message } } }',
      { input: { posting: number, text: `异议 ${slug}`, idempotencyKey: `objection-to-${slug}-posting` } },
    ),
    'objectionSubmit',
  );
  const answer = await api.call(token, 'query ($id: ID!) { posting(id: $id) { objections { id } } }', { id });
  const { objections } = dataOf<{ objections: { id: string }[] }>(answer, 'posting');
  return { Posting: id, Objection: objections[0]?.id ?? '' };
}
