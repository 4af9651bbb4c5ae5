import type { PROVIDER_FAULTS } from '@charter/organisation';
import { Inject, Injectable } from '@nestjs/common';
import {
  AuthorizationResponseError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { InnerAddress } from '../core/outward/address';
import { outwardFetch } from '../core/outward/fetch';
import { type Reach, faultOfUrl } from '../core/outward/send';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';

/** A provider of identities, as the organisation has set it up. */
export interface Registration {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What ties an answer of the provider to the question. */
export interface Ties {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Claims {
  subject: string;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
}

/** The provider cannot be used, or its answer is no good; what it is, for the person who set it up. */
export class ProviderFault extends Error {
  constructor(
    readonly kind: keyof typeof PROVIDER_FAULTS,
    cause?: unknown,
  ) {
    super(kind, { cause });
    this.name = 'ProviderFault';
  }
}

const SCOPE = 'openid email profile';
const PATIENCE_SECONDS = 10;
/** So long a provider's description and keys are used without asking again. */
const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 200;

interface Kept {
  configuration: Promise<Configuration>;
  until: number;
}

/**
 * Speaks with OpenID providers: authorization code with PKCE, state and nonce; the signature of the id token is checked with
 * the provider's keys, and its issuer, audience, nonce and times. Providers are reached like everything on the outside that
 * somebody else names.
 */
@Injectable()
export class ProviderClient {
  private readonly reach: Reach;
  private readonly kept = new Map<string, Kept>();

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.reach = { innerHosts: settings.providerInnerHosts };
  }

  /** @throws ProviderFault when sign-ins by it cannot work */
  async check(registration: Registration): Promise<void> {
    await this.discovered(registration);
  }

  /** Where the person is sent to sign in. */
  async questionUrl(registration: Registration, { state, nonce, verifier }: Ties, redirectUrl: string): Promise<string> {
    const url = buildAuthorizationUrl(await this.configured(registration), {
      redirect_uri: redirectUrl,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** Whom the answer that came to the redirect URL vouches for. @throws ProviderFault */
  async claims(registration: Registration, answer: URL, { state, nonce, verifier }: Ties): Promise<Claims> {
    const configuration = await this.configured(registration);
    try {
      const tokens = await authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const token = tokens.claims();
      if (!token) throw new ProviderFault('invalid');
      const person =
        token['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
          ? await fetchUserInfo(configuration, tokens.access_token, token.sub)
          : token;
      return { subject: token.sub, ...contactOf({ ...person }), name: nameOf({ ...token, ...person }) };
    } catch (error) {
      throw new ProviderFault(error instanceof AuthorizationResponseError ? 'declined' : 'invalid', error);
    }
  }

  private configured(registration: Registration, now = Date.now()): Promise<Configuration> {
    const key = JSON.stringify(registration);
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.configuration;
    const configuration = this.discovered(registration);
    this.kept.delete(key);
    this.kept.set(key, { configuration, until: now + KEPT_MS });
    configuration.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return configuration;
  }

  private async discovered({ issuer, clientId, clientSecret }: Registration): Promise<Configuration> {
    const fault = faultOfUrl(issuer, this.reach);
    if (fault) throw new ProviderFault(fault === 'inner' ? 'inner' : 'url');
    const plain = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
    const fetch = outwardFetch(this.reach) as never;
    const found = await discovery(new URL(issuer), clientId, undefined, undefined, {
      [customFetch]: fetch,
      execute: plain,
      timeout: PATIENCE_SECONDS,
    }).catch((error: unknown) => {
      throw new ProviderFault(leadsInside(error) ? 'inner' : 'unreachable', error);
    });
    const server = found.serverMetadata();
    const endpoints = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri];
    if (endpoints.some((each) => each === undefined || faultOfUrl(each, this.reach))) throw new ProviderFault('incomplete');
    const methods = server.token_endpoint_auth_methods_supported;
    const proof = !methods || methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    const configuration = new Configuration(server, clientId, {}, proof(clientSecret));
    configuration[customFetch] = fetch;
    configuration.timeout = PATIENCE_SECONDS;
    enableNonRepudiationChecks(configuration);
    for (const allow of plain) allow(configuration);
    return configuration;
  }
}

type Said = Record<string, unknown>;

function contactOf({ email, email_verified: verified }: Said): Pick<Claims, 'email' | 'emailVerified'> {
  const address = typeof email === 'string' && email.length <= 200 ? email.trim() : undefined;
  // some providers say it as a text
  return { email: address, emailVerified: verified === true || verified === 'true' };
}

function nameOf({ name, preferred_username: nick }: Said): string | undefined {
  const said = [name, nick].find((each): each is string => typeof each === 'string' && each.trim() !== '');
  return said?.trim().slice(0, 80);
}

/** Whether the failure has its cause in an inner address. */
function leadsInside(error: unknown): boolean {
  if (error instanceof InnerAddress) return true;
  return error instanceof Error && error.cause !== undefined && leadsInside(error.cause);
}
