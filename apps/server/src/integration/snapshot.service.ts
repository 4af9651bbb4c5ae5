import { randomUUID } from 'node:crypto';
import type { Language } from '@charter/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type GraphQLSchema, execute, parse } from 'graphql';
import type { Principal } from '../core/auth/principal';
import { Principals } from '../core/auth/principals';
import type { ApiContext } from '../core/graphql/context';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';

/** What a message with a snapshot holds of each kind of object. Personal data comes masked, as the API shows it. */
export const SNAPSHOTS: Readonly<Record<string, string>> = {
  Request: `query ($id: ID!) { snapshot: request(id: $id) {
    id number version summary channel priority state { code name type } item { key name } department { id code name }
    assignee { id name } customer { id number name phoneMasked } registeredAt dueAt promisedAt closedAt overdue
    rating { level levelName points bad } } }`,
  Customer: `query ($id: ID!) { snapshot: customer(id: $id) {
    id number version name phoneMasked addressMasked createdAt erasedAt } }`,
  Regulation: `query ($id: ID!) { snapshot: regulation(id: $id) {
    id title inForce { id number title effectiveFrom publishedAt } } }`,
};

const documents = Object.fromEntries(Object.entries(SNAPSHOTS).map(([kind, text]) => [kind, parse(text)]));

interface SeatRow {
  id: string;
  email: string;
  name: string;
  locale: Language;
  verified: boolean;
  tenant_id: string;
  tenant_name: string;
  slug: string;
  kind: string;
  sample: boolean;
  epoch: number;
}

const SEAT = `
  select a.id, a.email, a.name, a.locale, a.verified_at is not null as verified, t.id as tenant_id, t.name as tenant_name, t.slug, t.kind, t.sample, t.epoch
  from platform.membership m join platform.account a on a.id = m.account_id join platform.tenant t on t.id = m.tenant_id
  where m.member_id = $1 and t.number = $2 and m.active and (m.expires_at is null or m.expires_at > now())`;

/**
 * Objects as they are put into messages (O-5): asked of the API itself in the name of whoever made the webhook, so that
 * permission and masking are those of every other answer to them. What they may not see, or no longer, is null.
 */
@Injectable()
export class WebhookSnapshots {
  private readonly log = new Logger(WebhookSnapshots.name);
  private schema: (() => GraphQLSchema) | undefined;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Principals) private readonly principals: Principals,
  ) {}

  /** The schema to ask, once it is made. */
  serve(schema: () => GraphQLSchema): void {
    this.schema = schema;
  }

  async of(scope: TenantScope, memberId: string, { object, id }: { object: string; id: string }): Promise<object | null> {
    const document = documents[object];
    const principal = document && (await this.principalOf(scope, memberId));
    if (!document || !principal || !this.schema) return null;
    const { data, errors } = await execute({
      schema: this.schema(),
      document,
      variableValues: { id },
      contextValue: contextOf(principal),
    });
    // a record one may not see, or whose kind one may not read, is no failure of the message
    if (errors) this.log.debug(errors.map(({ message }) => message).join(', '));
    return (data?.['snapshot'] as object | null | undefined) ?? null;
  }

  private async principalOf(scope: TenantScope, memberId: string): Promise<Principal | undefined> {
    const [row] = await this.door.readPlatform<SeatRow>(named(SEAT, [memberId, scope.tenant]));
    if (!row) return undefined;
    const { id, email, name, locale, verified, slug, kind, sample, epoch } = row;
    return this.principals.of({
      account: { id, email, name, locale, verified },
      organisation: { id: row.tenant_id, name: row.tenant_name, slug, kind, sample },
      scope: { ...scope, actor: memberId, epoch },
      memberId,
    });
  }
}

function contextOf(principal: Principal): Pick<ApiContext, 'caller' | 'visited'> {
  const { account } = principal;
  const caller = { language: account.locale, correlationId: randomUUID(), source: 'job' as const, account, principal, session: undefined };
  return { caller, visited: undefined };
}
