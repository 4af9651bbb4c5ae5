import type { Charter } from '../charter';
import type { ResultOf } from '../graphql';
import { type Everywhere, loginOf, operatorOf } from './connect';
import type { Kept } from './keeping';
import { operatorWords as words } from './operator-words';
import { TENANTS } from './platform';
import { Told, type Terminal } from './terminal';
import { say } from './words';

/** Options of what operators of the platform do. */
export interface OperatorOptions extends Everywhere {
  search?: string | undefined;
  state?: string | undefined;
  reason?: string | undefined;
  confirm?: string | undefined;
  'dry-run'?: boolean | undefined;
}

export type Tenant = ResultOf<typeof TENANTS>['tenants']['nodes'][number];

/** Organisations one answer holds. */
export const PAGE = 100;

/** Whoever works with organisations signs in as a person; a key belongs to one of them. */
export function signedIn(terminal: Terminal, options: Everywhere): { client: Charter; login: Kept } {
  const login = loginOf(terminal, options);
  if (login.key.startsWith('sk_')) throw new Told(words.keyIsNoOperator);
  return { client: operatorOf(terminal, login), login };
}

/** The organisation of a short name, exactly. */
export async function tenantOf(client: Charter, slug: string | undefined): Promise<Tenant> {
  if (!slug) throw new Told(words.which, {}, 2);
  const { tenants } = await client.query(TENANTS, { first: PAGE, offset: 0, search: slug, state: null });
  const found = tenants.nodes.find((each) => each.slug === slug);
  if (!found) throw new Told(words.noTenant, { slug });
  return found;
}

/** Why, as it stays on record. */
export function reasonOf({ reason }: OperatorOptions): string {
  if (!reason?.trim()) throw new Told(words.noReason, {}, 2);
  return reason;
}

/** The short name once more, from the option or the person: what follows cannot be taken back. */
export const confirmed = async (terminal: Terminal, { confirm }: OperatorOptions, slug: string): Promise<string> =>
  confirm ?? (await terminal.ask(say(words.confirm, terminal.language, { slug })));
