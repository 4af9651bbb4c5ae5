import { type SignInPolicy, draftOf, inputOf } from './policy';

const POLICY: SignInPolicy = {
  version: 3,
  issuer: 'https://id.example',
  clientId: 'charter',
  hasSecret: true,
  redirectUrl: '',
  signInUrl: '',
  domains: ['a.example', 'b.example'],
  offered: true,
  provision: false,
  role: null,
  department: { id: 'dep_1', name: 'x' },
  providerOnly: false,
  emergencyMembers: [{ id: 'mem_1', name: 'y' }],
  secondFactor: 'ADMINISTRATORS',
  secondFactorFrom: null,
};

describe('the form of how members sign in', () => {
  it('sends back what it was given, without the secret it never saw', () => {
    expect(inputOf(draftOf(POLICY), 3)).toEqual({
      issuer: 'https://id.example',
      clientId: 'charter',
      domains: ['a.example', 'b.example'],
      offered: true,
      provision: false,
      roleId: null,
      departmentId: 'dep_1',
      providerOnly: false,
      emergencyMemberIds: ['mem_1'],
      secondFactor: 'ADMINISTRATORS',
      secondFactorFrom: null,
      expectedVersion: 3,
    });
  });

  it('keeps the day from which on a second factor is asked for', () => {
    const from = new Date(2027, 0, 5).toISOString();
    const draft = draftOf({ ...POLICY, secondFactorFrom: from });
    expect(draft.secondFactorDay).toBe('2027-01-05');
    expect(inputOf(draft, 3)).toMatchObject({ secondFactorFrom: from });
  });

  it('takes domains in whatever way people write lists', () => {
    const typed = { ...draftOf(POLICY), domains: ' a.example，b.example;c.example\nd.example ', clientSecret: 's' };
    expect(inputOf(typed, 3)).toMatchObject({ domains: ['a.example', 'b.example', 'c.example', 'd.example'], clientSecret: 's' });
  });
});
