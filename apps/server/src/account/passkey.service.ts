import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { uuidv7 } from 'uuidv7';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { type TokenFound, Tokens } from '../core/auth/tokens';
import { Mail } from '../core/mail/mail';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { accountEvent } from './account-events';
import type { AccountRow } from './accounts.service';
import { changedLetter } from './letters';
import { linkLimits } from './quota';
import { type RelyingParty, relyingPartyOf } from './relying-party';

export interface PasskeyRow {
  id: string;
  credential_id: string;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface KeyRow {
  id: string;
  credential_id: string;
  account_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

/** What the browser is asked to do, and the token that ties its answer to the question. */
export interface PasskeyQuestion {
  challenge: string;
  options: object;
}

const MINUTES = 5;
const MOST = 10;
const LONGEST_NAME = 60;

const refused = () => new DomainError('PASSKEY_REFUSED');

/** Passkeys: sign-in with the device's own lock. Every question is answered once, and by the key of this address only. */
@Injectable()
export class Passkeys {
  private readonly party: RelyingParty;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.party = relyingPartyOf(settings);
  }

  list(accountId: string): Promise<PasskeyRow[]> {
    return this.door.readPlatform<PasskeyRow>(
      named(
        'select id, credential_id, name, created_at, last_used_at from platform.account_passkey where account_id = $1 order by created_at',
        [accountId],
      ),
    );
  }

  /** The question with which a new key is made; the password was asked before. */
  async prepare(account: AccountRow): Promise<PasskeyQuestion> {
    const known = await this.list(account.id);
    if (known.length >= MOST)
      throw new DomainError('RULE_VIOLATION', { rule: { zh: `最多 ${MOST} 个通行密钥。`, en: `At most ${MOST} passkeys.` } });
    const options = await generateRegistrationOptions({
      rpName: 'Charter',
      rpID: this.party.id,
      userName: account.email,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { options, challenge: await this.ask('passkey-add', account.id, options.challenge) };
  }

  async add(account: AccountRow, input: { challenge: string; response: object; name: string }, device: Device): Promise<void> {
    const name = input.name.trim().slice(0, LONGEST_NAME);
    if (name === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '名称', en: 'name' } }, 'name');
    const question = await this.answered('passkey-add', input.challenge);
    if (question.accountId !== account.id) throw refused();
    const { registrationInfo } = await verifyRegistrationResponse({
      ...this.expected(question),
      response: input.response as RegistrationResponseJSON,
    }).catch(() => ({ registrationInfo: undefined }));
    if (!registrationInfo) throw refused();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    await this.door.writePlatform(async (transaction) => {
      const rows = await transaction.query(
        named(
          `insert into platform.account_passkey (id, credential_id, account_id, name, public_key, counter, transports)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing returning 1`,
          [uuidv7(), id, account.id, name, Buffer.from(publicKey), counter, transports],
        ),
      );
      if (rows.length === 0) throw refused();
      transaction.later(accountEvent(account.id, 'passkey-added', device));
      const what = { zh: `您的账户已添加通行密钥“${name}”`, en: `The passkey "${name}" was added to your account` };
      this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, what));
    });
  }

  async remove(account: AccountRow, id: string, device: Device): Promise<void> {
    await this.door.writePlatform(async (transaction) => {
      const rows = await transaction.query<{ name: string }>(
        named('delete from platform.account_passkey where id = $1 and account_id = $2 returning name', [
          decodeId('pky', id) ?? null,
          account.id,
        ]),
      );
      if (!rows[0]) throw new DomainError('NOT_FOUND');
      transaction.later(accountEvent(account.id, 'passkey-removed', device));
      const what = { zh: `您的账户已删除通行密钥“${rows[0].name}”`, en: `The passkey "${rows[0].name}" was removed from your account` };
      this.mail.sendWith(transaction, changedLetter({ to: account.email, language: account.locale }, what));
    });
  }

  /** The question with which somebody signs in; it names no key, so it tells nothing about any account. */
  async question(device: Device): Promise<PasskeyQuestion> {
    await this.limits.take(linkLimits(device));
    const options = await generateAuthenticationOptions({ rpID: this.party.id, userVerification: 'required' });
    return { options, challenge: await this.ask('passkey-login', null, options.challenge) };
  }

  /** Whose key answered. @throws DomainError PASSKEY_REFUSED */
  async recognise(challenge: string, response: object, device: Device): Promise<string> {
    await this.limits.take(linkLimits(device));
    const question = await this.answered('passkey-login', challenge);
    const answer = response as AuthenticationResponseJSON;
    const [key] = await this.door.readPlatform<KeyRow>(
      named(
        'select id, credential_id, account_id, public_key, counter, transports from platform.account_passkey where credential_id = $1',
        [typeof answer.id === 'string' ? answer.id : ''],
      ),
    );
    if (!key) throw refused();
    const { credential_id: id, counter, transports } = key;
    const verified = await verifyAuthenticationResponse({
      ...this.expected(question),
      response: answer,
      credential: { id, publicKey: new Uint8Array(key.public_key), counter: Number(counter), transports },
    }).catch(() => undefined);
    if (!verified?.verified) throw refused();
    await this.door.writePlatform((transaction) =>
      transaction.query(
        named('update platform.account_passkey set counter = $2, last_used_at = now() where id = $1', [
          key.id,
          verified.authenticationInfo.newCounter,
        ]),
      ),
    );
    return key.account_id;
  }

  private ask(purpose: 'passkey-add' | 'passkey-login', accountId: string | null, challenge: string): Promise<string> {
    return this.door.writePlatform(async (transaction) =>
      this.tokens.issue(transaction, { purpose, accountId, detail: { challenge }, minutes: MINUTES }),
    );
  }

  /** Uses the question up before its answer is judged: no answer is tried twice. */
  private async answered(purpose: 'passkey-add' | 'passkey-login', challenge: string): Promise<TokenFound> {
    const found = await this.door.writePlatform((transaction) => this.tokens.use(transaction, purpose, challenge));
    if (!found) throw refused();
    return found;
  }

  private expected({ detail }: TokenFound) {
    return {
      expectedChallenge: String(detail['challenge']),
      expectedOrigin: this.party.origins,
      expectedRPID: this.party.id,
      requireUserVerification: true,
    };
  }
}
