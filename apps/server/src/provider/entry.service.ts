import { createHash, createHmac, randomBytes } from 'node:crypto';
import { DomainError } from '@charter/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type AccountRow, Accounts, type Opened, linkLimits } from '../account';
import { AuditTrail } from '../core/audit/trail';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { type Caller, auditActor, isConfined, memberCaller } from '../core/auth/principal';
import { Tokens } from '../core/auth/tokens';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { type Tenant, Tenants } from '../core/tenancy/tenants';
import { refusingTaken } from '../core/write/unique';
import { Arrivals } from './arrival.service';
import { ProviderClient, ProviderFault, type Registration, type Ties } from './client';
import { Identities } from './identities.service';
import type { SignInPolicyEntity } from './policy.entity';
import { SignInPolicies } from './policy.service';
import { ProviderRefusal } from './refusal';

const log = new Logger('Providers');

/** How long somebody may take at the provider's page. */
const MINUTES = 10;

export const redirectUrlOf = ({ publicUrl }: Pick<Settings, 'publicUrl'>, slug: string) => `${publicUrl}/sso/${slug}/callback`;

/** A secret that stays with the browser, so that an answer counts in the browser that asked only. */
export const newBrowserSecret = () => randomBytes(32).toString('base64url');

/** What an organisation offers to those who want to sign in. */
export interface Offer {
  organisation: string;
  provider: boolean;
  providerOnly: boolean;
}

/** What came of an answer: a session, or a link that the owner of the session asked for. */
export type Answered = { opened: Opened } | { linked: true };

interface Asked {
  tenant: Tenant;
  policy: SignInPolicyEntity;
  registration: Registration;
}

/** Signing in by the provider of an organisation (O-1): the question, and its answer, which counts once and in one browser. */
@Injectable()
export class ProviderEntries {
  private readonly key: Buffer;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Arrivals) private readonly arrivals: Arrivals,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Identities) private readonly identities: Identities,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(ProviderClient) private readonly client: ProviderClient,
    @Inject(SignInPolicies) private readonly policies: SignInPolicies,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Tokens) private readonly tokens: Tokens,
  ) {
    this.key = settings.key('provider');
  }

  async offer(slug: string, device: Device): Promise<Offer | null> {
    await this.limits.take(linkLimits(device));
    const tenant = await this.tenants.bySlug(slug);
    if (!tenant || tenant.closed) return null;
    const { offered, providerOnly } = await this.policies.of(tenant.scope, tenant.organisation.id);
    return { organisation: tenant.organisation.name, provider: offered, providerOnly };
  }

  /** The address of the provider's page. `owner`: whose account is to be linked; without one somebody wants to sign in. */
  async ask(slug: string, browser: string, device: Device, owner?: AccountRow): Promise<string> {
    await this.limits.take(linkLimits(device));
    const { tenant, registration } = await this.provider(slug);
    const state = await this.door.writePlatform(async (transaction) =>
      this.tokens.issue(transaction, {
        purpose: 'provider',
        accountId: owner?.id ?? null,
        detail: { tenant: tenant.scope.tenant, browser: digest(browser), ...asRegistered(registration) },
        minutes: MINUTES,
      }),
    );
    return this.explaining(() => this.client.questionUrl(registration, this.tied(state, browser), redirectUrlOf(this.settings, slug)));
  }

  /** What came back from the provider. @throws DomainError with what to tell the person */
  async answered(slug: string, query: URLSearchParams, browser: string | undefined, caller: Caller, device: Device): Promise<Answered> {
    await this.limits.take(linkLimits(device));
    const state = query.get('state') ?? '';
    const question = await this.door.writePlatform((transaction) => this.tokens.use(transaction, 'provider', state));
    if (!question || !browser || question.detail['browser'] !== digest(browser)) throw new DomainError('LINK_EXPIRED');
    const asked = await this.provider(slug);
    const { tenant, registration } = asked;
    const { issuer, clientId } = asRegistered(registration);
    const { tenant: number, issuer: issuerThen, clientId: clientThen } = question.detail;
    // the answer to a question of another organisation, or to one from before the provider was exchanged
    if (number !== tenant.scope.tenant || issuerThen !== issuer || clientThen !== clientId) throw new DomainError('LINK_EXPIRED');
    const url = new URL(`${redirectUrlOf(this.settings, slug)}?${query.toString()}`);
    const claims = await this.explaining(() => this.client.claims(registration, url, this.tied(state, browser)));
    const identity = { organisationId: tenant.organisation.id, issuer, claims };
    if (question.accountId) {
      await this.link({ ...asked, identity }, question.accountId, caller, device);
      return { linked: true };
    }
    const { language, correlationId } = caller;
    return { opened: await this.arrivals.enter({ ...asked, identity, device, language, correlationId }) };
  }

  /** The link that the owner of an account has asked for, in the session they asked in. */
  private async link(
    { tenant, identity }: Asked & { identity: Parameters<Identities['link']>[1] },
    accountId: string,
    call: Caller,
    device: Device,
    now = Date.now(),
  ): Promise<void> {
    const { principal, account } = memberCaller(call);
    if (account.id !== accountId || isConfined(call) || principal.organisation.id !== tenant.organisation.id)
      throw new DomainError('LINK_EXPIRED');
    const owner = await this.accounts.byId(accountId);
    const taken = () => new DomainError('TAKEN', { field: { zh: '统一身份', en: 'identity' } });
    await refusingTaken({ account_identity_pkey: taken, account_identity_account: taken }, () =>
      this.door.write(principal.scope, async (transaction) => {
        this.identities.linkOwned(transaction, identity, owner, tenant.organisation.name, device);
        const { id, name } = principal.member;
        this.audit.record(
          transaction,
          auditActor(call),
          { action: 'linkIdentity', subject: 'Member', subjectId: id, subjectLabel: name },
          now,
        );
      }),
    );
  }

  private async provider(slug: string): Promise<Asked> {
    const tenant = await this.tenants.bySlug(slug);
    if (!tenant) throw new DomainError('NOT_FOUND');
    if (tenant.closed) throw new DomainError(tenant.closed);
    const policy = await this.policies.of(tenant.scope, tenant.organisation.id);
    const registration = policy.offered ? await this.policies.registration(tenant.scope, policy) : undefined;
    if (!registration) throw new DomainError('FEATURE_DISABLED');
    return { tenant, policy, registration };
  }

  /** Nothing of these is kept: they follow from the state in the address and the secret in the browser. */
  private tied(state: string, browser: string): Ties {
    const made = (what: string) => createHmac('sha256', this.key).update(`${what}\n${state}\n${browser}`).digest('base64url');
    return { state, nonce: made('nonce'), verifier: made('verifier') };
  }

  private async explaining<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      log.warn(`${error.kind}: ${rootOf(error)}`);
      throw new ProviderRefusal(error.kind);
    }
  }
}

const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');

const asRegistered = ({ issuer, clientId }: Registration) => ({ issuer, clientId });

/** What lies beneath a failure; names and codes, no value of a token. */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.cause instanceof Error) return rootOf(error.cause);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
