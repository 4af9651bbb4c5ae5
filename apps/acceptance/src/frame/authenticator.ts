import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string) => Buffer.from(data).toString('base64url');

const PRESENT = 1;
const VERIFIED = 4;
const ATTESTED = 64;

/** A device that makes and uses one passkey, in software; what it claims can be bent by a test. */
export class Authenticator {
  readonly id = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private uses = 0;

  constructor(
    private readonly origin: string,
    private readonly host = new URL(origin).hostname,
  ) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
  }

  make({ challenge }: { challenge: string }, origin = this.origin): object {
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([this.head(PRESENT + VERIFIED + ATTESTED), Buffer.alloc(16), length, this.id, this.coseKey()]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3, 0x63]),
      Buffer.from('fmt'),
      Buffer.from([0x64]),
      Buffer.from('none'),
      Buffer.from([0x67]),
      Buffer.from('attStmt'),
      Buffer.from([0xa0, 0x68]),
      Buffer.from('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    const client = JSON.stringify({ type: 'webauthn.create', challenge, origin, crossOrigin: false });
    return this.answer({ clientDataJSON: base64url(client), attestationObject: base64url(attestation), transports: ['internal'] });
  }

  use({ challenge }: { challenge: string }, { origin = this.origin, verified = true } = {}): object {
    const data = this.head(PRESENT + (verified ? VERIFIED : 0));
    const client = JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false });
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.privateKey);
    return this.answer({ clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) });
  }

  private answer(response: object): object {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private head(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE((this.uses += 1));
    return Buffer.concat([sha256(this.host), Buffer.from([flags]), counter]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const [fieldX, fieldY] = [x, y].map((part) => Buffer.from(part, 'base64url'));
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      fieldX ?? Buffer.alloc(32),
      Buffer.from([0x22, 0x58, 0x20]),
      fieldY ?? Buffer.alloc(32),
    ]);
  }
}
