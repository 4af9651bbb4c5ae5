import { Client, anyone, login } from '../frame/client';
import { linkIn, mailTo, mailsTo } from '../frame/mail';
import { type Organisation, SECRET_WORD, accept, signUp, unique } from '../frame/organisation';

const MEMBER = 'member { id name email active invited version roles { code } }';
const INVITATION = 'query ($token: String!) { invitation(token: $token) { organisation invitedBy name email known } }';

interface Invited {
  member: { id: string; invited: boolean };
}

describe('O-1 invitations', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  const newAddress = () => `${unique('i')}@${organisation.slug}.example`;

  async function invite(email: string, name = '韩梅'): Promise<string> {
    const input = { name, email, roleIds: [organisation.role('handler')] };
    return (await organisation.admin.done<Invited>('memberCreate', input, MEMBER)).member.id;
  }

  const tokenTo = async (email: string) => linkIn(await mailTo(email, 'organisation.invite'));
  const join = (token: string, more: object = {}, as: Client = anyone) =>
    as.change<{ token: string | null }>('invitationAccept', { token, name: '韩梅', password: SECRET_WORD, ...more }, 'token');

  it('O-1 the mail leads to the address of the installation and says who invites, where and whom', async () => {
    const email = newAddress();
    await invite(email);
    const mail = await mailTo(email, 'organisation.invite');
    expect(mail.text).toMatch(/^.*http:\/\/127\.0\.0\.1:\d+\/console\/invite\/[\w-]{43}$/m);
    const { invitation } = await anyone.query<{ invitation: object }>(INVITATION, { token: linkIn(mail) });
    expect(invitation).toEqual({
      organisation: expect.stringContaining(organisation.slug),
      invitedBy: '周岚',
      name: '韩梅',
      email,
      known: false,
    });
  });

  it('O-1 whoever is invited is shown as invited until they join', async () => {
    const email = newAddress();
    const id = await invite(email);
    const invited = async () =>
      (await organisation.admin.query<{ member: { invited: boolean } }>('query ($id: ID!) { member(id: $id) { invited } }', { id })).member
        .invited;
    expect(await invited()).toBe(true);
    await accept(email);
    expect(await invited()).toBe(false);
  });

  it('O-1 of many who use one link at once exactly one joins', async () => {
    const email = newAddress();
    await invite(email);
    const token = await tokenTo(email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => join(token)));
    expect(answers.filter(({ token: session }) => session)).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ token: session }) => !session)) {
      expect(['LINK_EXPIRED', 'WRONG_CREDENTIALS']).toContain(userErrors[0]?.code);
    }
    expect((await join(token)).userErrors[0]?.code).toBe('LINK_EXPIRED');
  });

  it('O-1 sending again makes the first link void; a mistyped address is mended', async () => {
    const [wrong, right] = [newAddress(), newAddress()];
    const id = await invite(wrong);
    const first = await tokenTo(wrong);
    await organisation.admin.done('memberInvite', { id, email: right }, MEMBER);
    expect((await join(first)).userErrors[0]?.code).toBe('LINK_EXPIRED');
    expect((await join(await tokenTo(right))).token).toMatch(/^cs_/);
    expect(await organisation.admin.refused('memberInvite', { id })).toMatchObject({ code: 'RULE_VIOLATION' });
  });

  it('O-1 a deactivated member cannot join by the link they were sent', async () => {
    const email = newAddress();
    const id = await invite(email);
    await organisation.admin.done('memberUpdate', { id, active: false }, MEMBER);
    expect((await join(await tokenTo(email))).userErrors[0]?.code).toBe('LINK_EXPIRED');
    expect((await anyone.query<{ invitation: null }>(INVITATION, { token: await tokenTo(email) })).invitation).toBeNull();
  });

  it('O-1 adding a member answers and mails the same for a known and an unknown address', async () => {
    const known = 'desk@hengxin.example';
    const unknown = newAddress();
    const add = (email: string) =>
      organisation.admin.change(
        'memberCreate',
        { name: '某人', email, roleIds: [organisation.role('handler')] },
        'member { name active invited version }',
      );
    const [one, other] = [await add(known), await add(unknown)];
    expect(one).toEqual(other);
    const shape = ({ subject, text, kind }: { subject: string; text: string; kind: string }, email: string) => [
      kind,
      subject,
      text.replace(/invite\/[\w-]+/, 'invite/…').replaceAll(email, '…'),
    ];
    expect(shape(await mailTo(known, 'organisation.invite'), known)).toEqual(shape(await mailTo(unknown, 'organisation.invite'), unknown));
  });

  it('O-1 a known address joins only with its own account, signed in', async () => {
    const other = await signUp();
    const person = await other.join('handler', 'living');
    await invite(person.email);
    const token = await tokenTo(person.email);
    expect((await join(token)).userErrors[0]?.code).toBe('WRONG_CREDENTIALS');
    expect((await join(token, {}, organisation.admin)).userErrors[0]?.code).toBe('WRONG_CREDENTIALS');
    expect((await join(token, {}, person.client)).token).toMatch(/^cs_/);
    await expect(login(person.email, SECRET_WORD, organisation.slug)).resolves.toBeInstanceOf(Client);
  });

  it('O-1 somebody who claimed the address before gets nothing of the one who is invited', async () => {
    const email = newAddress();
    const squatter = await signUp({ email, password: 'a squatter knows this' });
    await invite(email);
    const joined = await accept(email);
    const { viewer } = await joined.query<{
      viewer: { account: { id: string; verified: boolean }; memberships: { organisation: { slug: string } }[] };
    }>('{ viewer { account { id verified } memberships { organisation { slug } } } }');
    expect(viewer.account.verified).toBe(true);
    expect(viewer.memberships.map((each) => each.organisation.slug)).toEqual([organisation.slug]);
    const seen = await squatter.admin.query<{ viewer: { account: { id: string } } }>('{ viewer { account { id } } }');
    expect(seen.viewer.account.id).not.toBe(viewer.account.id);
  });

  it('O-1 a weak password does not use the link up', async () => {
    const email = newAddress();
    await invite(email);
    const token = await tokenTo(email);
    expect((await join(token, { password: 'short' })).userErrors[0]).toMatchObject({ code: 'FIELD_INVALID', field: ['password'] });
    expect((await join(token)).token).toMatch(/^cs_/);
  });

  it('O-1 joining and inviting again stand in the audit trail, the link does not', async () => {
    const email = newAddress();
    const id = await invite(email, '方圆');
    await organisation.admin.done('memberInvite', { id }, MEMBER);
    await accept(email, '方圆');
    const { auditEvents } = await organisation.admin.query<{ auditEvents: { nodes: { action: string }[] } }>(
      'query ($id: ID!) { auditEvents(first: 10, filter: { subjectId: { eq: $id } }) { nodes { action } } }',
      { id },
    );
    expect(auditEvents.nodes.map(({ action }) => action).sort()).toEqual(['create', 'invite', 'join']);
    expect((await mailsTo(email)).length).toBe(2);
  });

  it('O-1 an organisation cannot mail strangers without end before its founder is known', async () => {
    const young = await signUp();
    const input = () => ({ name: '陌生人', email: `${unique('s')}@strangers.example`, roleIds: [young.role('handler')] });
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 22; n += 1) codes.push(await young.admin.mutationFailure('memberCreate', input()));
    expect(codes.indexOf('RATE_LIMITED')).toBe(20);
  });
});
