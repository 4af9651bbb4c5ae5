import { type Api, dataOf } from './api';

/** Leave of a member, far ahead so that it changes nothing now, with a deputy. */
export async function standIn(
  api: Api,
  token: string,
  memberId: string,
  deputyId: string,
): Promise<{ Absence: string; Deputyship: string }> {
  const from = new Date(Date.now() + 200 * 86_400_000).toISOString();
  const until = new Date(Date.now() + 201 * 86_400_000).toISOString();
  const answer = await api.call(
    token,
    'mutation ($input: AbsenceCreateInput!) { absenceCreate(input: $input) { absence { id deputies { id } } userErrors { message } } }',
    { input: { memberId, deputyId, kind: 'ANNUAL', from, until } },
  );
  const { absence } = dataOf<{ absence: { id: string; deputies: { id: string }[] } }>(answer, 'absenceCreate');
  return { Absence: absence.id, Deputyship: absence.deputies[0]?.id ?? '' };
}
