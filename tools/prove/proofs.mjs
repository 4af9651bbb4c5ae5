const core = 'apps/server/src/core';

/**
 * What can be proved, by name: the tests that show it, and the numbers they are run with. The same tests run in `npm test`
 * with small numbers. A run of a `place` changes the code there and asks whether the tests notice.
 * @type {Record<string, { says: string, runs: (Tests | Changes)[] }>}
 * @typedef {{ project: string, tests: string, numbers?: Record<string, string> }} Tests
 * @typedef {{ place: string, only?: string[], tests: string[], numbers?: Record<string, string> }} Changes
 */
export const proofs = {
  isolation: {
    says: 'nobody reaches a row, a field or a fact of another organisation, or one that their role hides',
    runs: [
      {
        project: 'apps/server',
        tests: 'core/(graphql/foreign-ids|tenancy/door|tenancy/mixture|tenancy/isolation|read/non-interference|permission/parity)[.]db',
        numbers: { FOREIGN_IDS: 'all', DOOR_ROUNDS: '20000', QUESTIONS: '200', PARITY: '3400' },
      },
    ],
  },
  documents: {
    says: 'whatever is sent, the server answers: no breakdown, no stall, and nothing dear is carried out',
    runs: [{ project: 'apps/acceptance', tests: 'O-5-(fuzz|limits)', numbers: { FUZZ: '10000' } }],
  },
  crash: {
    says: 'what was acknowledged is there once and whole, whichever part is killed under load',
    runs: [
      { project: 'apps/acceptance', tests: 'O-7-crash', numbers: { SERVER_KILLS: '30', BACKEND_KILLS: '20', RESTARTS: '10' } },
      { project: 'apps/acceptance', tests: 'O-7-shutdown', numbers: { SHUTDOWNS: '20' } },
    ],
  },
  thousand: {
    says: 'a thousand organisations on one database sign up, are migrated, are fast, and do not get in each other’s way',
    runs: [
      { project: 'apps/acceptance', tests: 'O-7-thousand', numbers: { ORGANISATIONS: '1000' } },
      { project: 'apps/acceptance', tests: 'O-7-migrations', numbers: { TENANTS: '1000' } },
    ],
  },
  regulation: {
    says: 'a long regulation is published at once, and a draft is tried on a year of a large organisation',
    runs: [
      {
        project: 'apps/acceptance',
        tests: 'P-1.5-size',
        numbers: { TRIAL_REQUESTS: '100000', TRIAL_CUSTOMERS: '50000', REGULATION_NODES: '300' },
      },
    ],
  },
  secrecy: {
    says: 'nothing of two hundred people that is sealed is in clear anywhere outside of the answers that may show it',
    runs: [{ project: 'apps/acceptance', tests: 'P-2.2-sealed' }],
  },
  mutation: {
    says: 'tests notice when the code that keeps organisations apart and secrets secret is changed in any one spot',
    runs: [
      { place: 'libs/kernel/src/permission', tests: ['libs/kernel/src/permission/*.spec.ts'] },
      { place: `${core}/secrecy`, only: ['seal', 'keys', 'master'], tests: [`${core}/secrecy/seal.spec.ts`] },
      {
        place: `${core}/secrecy`,
        only: ['keyring', 'rewrap', 'reseal'],
        tests: [`${core}/secrecy/{keyring,exchange}.db.spec.ts`],
      },
      { place: `${core}/tenancy`, only: ['share'], tests: [`${core}/tenancy/share.spec.ts`] },
      { place: `${core}/tenancy`, only: ['capability', 'statement'], tests: [`${core}/tenancy/{capability,statement}.spec.ts`] },
      { place: `${core}/tenancy`, only: ['whole'], tests: [`${core}/tenancy/whole.db.spec.ts`] },
      { place: `${core}/tenancy`, only: ['transaction', 'flight'], tests: [`${core}/tenancy/transaction.db.spec.ts`] },
      { place: `${core}/tenancy`, only: ['door', 'wire'], tests: [`${core}/tenancy/door.db.spec.ts`] },
      {
        place: `${core}/permission`,
        only: ['guard', 'subjects'],
        tests: [`${core}/permission/{guard,subjects}.spec.ts`],
      },
      {
        place: `${core}/permission`,
        only: ['restriction', 'rule-sql'],
        tests: [`${core}/permission/{restriction.spec,parity.db.spec}.ts`],
        numbers: { PARITY: '60' },
      },
      { place: `${core}/idempotency`, only: ['ledger', 'reply'], tests: [`${core}/idempotency/ledger.db.spec.ts`] },
    ],
  },
};
