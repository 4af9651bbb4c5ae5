import { type Reach, sendOutward } from './send';

/** So much of an answer is read; nobody needs more to see what went wrong. */
const KEPT_BYTES = 1000;

export interface Answer {
  status: number;
  /** Beginning of the answer. */
  reply: string;
}

/** Sends a message to an address somebody else chose. @throws InnerAddress, or the failure of the connection */
export async function post(url: string, headers: Record<string, string>, body: string, reach: Reach): Promise<Answer> {
  const answer = await sendOutward(url, { method: 'POST', headers, body, most: KEPT_BYTES }, reach);
  // what cannot be kept as text is not worth keeping
  return { status: answer.status, reply: answer.body.toString('utf8').replaceAll('\u0000', '') };
}
