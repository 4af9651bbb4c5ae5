import { type Ability, DomainError, type Grant, type Language, type PermissionRule } from '@charter/kernel';
import type { AuditActor } from '../audit/trail';
import { mayAct } from '../permission/restriction';
import type { Reader } from '../read/reader';
import type { Barred } from '../tenancy/closed';
import type { TenantScope } from '../tenancy/context';
import type { Proof } from './session';

/** A person with a login, who may have a seat in several organisations (O-4). */
export interface Account {
  id: string;
  email: string;
  name: string;
  locale: Language;
  /** Whether the address was proven. */
  verified: boolean;
}

/** The organisation of a call, as far as every call needs it. */
export interface Organisation {
  id: string;
  name: string;
  slug: string;
  kind: string;
  sample: boolean;
}

/** Somebody the member stands in for now (代理, O-2), with the rights that passed to the deputy. */
export interface Deputising {
  member: { id: string; name: string };
  rules: PermissionRule[];
  ability: Ability;
}

/** A member at work in one organisation. Kept and shared between calls until a permission changes. */
export interface Principal {
  account: Account;
  organisation: Organisation;
  scope: TenantScope;
  member: { id: string; name: string; departmentId: string | null; departmentTree: string[] };
  /** What the own roles give: nobody passes on what they hold as a deputy only. */
  grants: Grant[];
  /** By the own roles alone. */
  ownAbility: Ability;
  deputyFor: readonly Deputising[];
  /** When a deputyship begins or ends next; the principal holds no longer than that. */
  until: number;
  /** Everything the member may do now, as a deputy too. */
  rules: PermissionRule[];
  ability: Ability;
  readers: Record<Language, Reader>;
  /** Set when a program acts with a key: the member is then its maker, whose rights bound it, under the name of the key. */
  key?: KeyInUse;
}

/** A key of an integrator at work (O-5). */
export interface KeyInUse {
  id: string;
  name: string;
  scopes: string[];
}

/** Where a change came from, for the audit trail. */
export type Source = 'console' | 'api' | 'portal' | 'job';

/** One call of the API, with everything that depends on who makes it. */
export interface Caller {
  language: Language;
  correlationId: string;
  source: Source;
  account: Account | undefined;
  principal: Principal | undefined;
  /** Whether the account operates the platform; asked only where that matters. */
  operator?: boolean;
  /** Why the account's seat cannot be used now. */
  closed?: Barred | undefined;
  /** How the session was proven, where it is known. */
  proof?: Proof | undefined;
  /** From when on the organisation will ask for a second factor that the account does not have. */
  factorDueAt?: string | undefined;
  /** SHA-256 of the session's token, to end it. */
  session: Buffer | undefined;
  /** An API key was given that is unknown, revoked, expired or used from elsewhere. */
  keyRefused?: boolean;
}

/** Whether a call is good for the seat in its organisation only: not for the account itself, nor for its seats elsewhere. */
export const isConfined = ({ proof }: Pick<Caller, 'proof'>) => proof === 'provider';

/** A call within an organisation, its guard having seen to it. */
export function memberCaller(caller: Caller): MemberCaller {
  if (!caller.principal || !caller.account) throw new DomainError('UNAUTHENTICATED');
  return caller as MemberCaller;
}

/** The reader of a member's call. */
export function readerOf(caller: Caller): Reader {
  return memberCaller(caller).principal.readers[caller.language];
}

/** What is done to which record, to find out by whose rights. */
export interface Deed {
  action: string;
  subject: string;
  record: object;
}

/** The member for whom a deputy acts; undefined when the own roles suffice. */
export function standsInFor({ ownAbility, deputyFor }: Principal, { action, subject, record }: Deed): Deputising | undefined {
  if (deputyFor.length === 0 || mayAct(ownAbility, action, subject, record)) return undefined;
  return deputyFor.find(({ ability }) => mayAct(ability, action, subject, record));
}

/** The one who acts, as the audit trail keeps it; with the deed, also for whom. */
export function auditActor(caller: Caller, deed?: Deed): AuditActor {
  const { principal } = memberCaller(caller);
  const actor = { id: principal.scope.actor, name: principal.member.name, source: caller.source, correlationId: caller.correlationId };
  const absent = deed && standsInFor(principal, deed);
  return absent ? { ...actor, onBehalfOfId: absent.member.id } : actor;
}

export type MemberCaller = Caller & { principal: Principal; account: Account };
