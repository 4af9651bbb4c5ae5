import { randomBytes } from 'node:crypto';
import { Client, anyone, visitor } from './client';
import { coverComingWeeks } from './calendar';
import { linkIn, mailTo } from './mail';
import { present } from './present';

/** Somebody who works in an organisation of a test. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  client: Client;
}

interface Place {
  id: string;
  code: string;
}

let count = 0;

/** Letters and digits that nothing else has, also not in another test file. */
export function unique(prefix = 'x'): string {
  count += 1;
  return `${prefix}${randomBytes(5).toString('hex')}${count}`;
}

/** Long enough, and unlike any address. */
export const SECRET_WORD = 'correct horse battery';

/** An organisation founded for a test, which may change whatever it likes there. */
export class Organisation {
  constructor(
    readonly slug: string,
    readonly email: string,
    readonly admin: Client,
    readonly regulationId: string,
    private readonly departments: readonly Place[],
    private readonly roles: readonly Place[],
  ) {}

  get visitor(): Client {
    return visitor(this.slug);
  }

  /** Id of a department of the template, by its code. */
  department(code: string): string {
    return idOf(this.departments, code);
  }

  /** Id of a role of the template, by its code. */
  role(code: string): string {
    return idOf(this.roles, code);
  }

  /** A new member with one of the template's roles, signed in. */
  join(role: string, department: string, name = '李华'): Promise<Colleague> {
    return this.hire({ roleIds: [this.role(role)], departmentId: this.department(department), name });
  }

  async hire(input: { roleIds: string[]; departmentId?: string; name: string }): Promise<Colleague> {
    const email = `${unique('m')}@${this.slug}.example`;
    const { member } = await this.admin.done<{ member: Place }>('memberCreate', { ...input, email }, 'member { id }');
    return { id: member.id, name: input.name, email, client: await accept(email, input.name) };
  }

  /** Number of the version published last. */
  async latestVersion(): Promise<number> {
    const { regulation } = await this.admin.query<{ regulation: { versions: { number: number }[] } }>(
      'query ($id: ID!) { regulation(id: $id) { versions { number } } }',
      { id: this.regulationId },
    );
    return Math.max(...regulation.versions.map(({ number }) => number));
  }

  /** What changes or adds one provision. */
  async amendment(key: string, body: object, more: object = {}): Promise<Record<string, unknown>> {
    const expectedVersionNumber = await this.latestVersion();
    return { regulationId: this.regulationId, expectedVersionNumber, key, body, reason: '试行后调整', ...more };
  }

  /** Publishes one changed provision; returns the number of the new version. */
  async amend(key: string, body: object, more: object = {}): Promise<number> {
    return (await this.amended<{ number: number }>('number', key, body, more)).number;
  }

  /** Publishes a provision that is new or changed; returns the change as it is told in words. */
  async enact(key: string, name: string, body: object): Promise<string | undefined> {
    const { changes } = await this.amended<{ changes: { key: string; text: string }[] }>('changes { key text }', key, body, {
      name: { zh: name },
    });
    return changes.find((change) => change.key === key)?.text;
  }

  /** Why a provision is not published. */
  async whyNot(key: string, name: string, body: object): Promise<string> {
    return (await this.admin.refused('provisionAmend', await this.amendment(key, body, { name: { zh: name } }))).message;
  }

  private async amended<Version>(selection: string, ...amendment: Parameters<Organisation['amendment']>): Promise<Version> {
    const input = await this.amendment(...amendment);
    const answer = await this.admin.done<{ regulationVersion: Version }>('provisionAmend', input, `regulationVersion { ${selection} }`);
    return answer.regulationVersion;
  }
}

/** Accepts the invitation sent to an address: with a new account, or as somebody who is signed in. */
export async function accept(email: string, name = email, as: Client = anyone): Promise<Client> {
  const input = { token: linkIn(await mailTo(email, 'organisation.invite')), name, password: SECRET_WORD };
  const { token } = await as.done<{ token: string }>('invitationAccept', input, 'token');
  return new Client('core', { authorization: `Bearer ${token}` });
}

function idOf(places: readonly Place[], code: string): string {
  return present(
    places.find((place) => place.code === code),
    code,
  ).id;
}

/** What a founder fills in. */
export function founding(more: object = {}): {
  organisationName: string;
  slug: string;
  kind: string;
  email: string;
  password: string;
  template: string;
} {
  const slug = unique('t');
  const start = { organisationName: `测试机构 ${slug}`, kind: 'community', template: 'community', password: SECRET_WORD };
  return { ...start, slug, email: `founder@${slug}.example`, ...more };
}

/** Founds an organisation whose calendar covers what its requests are promised. */
export async function signUp(more: object = {}): Promise<Organisation> {
  const input = { name: '周岚', ...founding(more) };
  const { token } = await anyone.done<{ token: string }>('signUp', input, 'token');
  const admin = new Client('core', { authorization: `Bearer ${token}` });
  const { departments, roles, regulations } = await admin.query<{
    departments: { nodes: Place[] };
    roles: { nodes: Place[] };
    regulations: { id: string }[];
  }>('{ departments { nodes { id code } } roles { nodes { id code } } regulations { id } }');
  const organisation = new Organisation(
    input.slug,
    input.email,
    admin,
    present(regulations[0], 'regulation').id,
    departments.nodes,
    roles.nodes,
  );
  await coverComingWeeks(organisation);
  return organisation;
}
