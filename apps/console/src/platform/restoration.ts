import { gql } from '../shared/gql';

export interface TableChange {
  table: string;
  before: number;
  after: number;
}

/** An organisation that is being put back, or was. */
export interface Restoration {
  id: string;
  state: 'UPLOADING' | 'TRYING' | 'TRIED' | 'RESTORING' | 'DONE' | 'REFUSED';
  fileName: string | null;
  uploadUrl: string | null;
  reason: string;
  operator: string;
  takenAt: string | null;
  tables: TableChange[];
  unseated: number;
  problem: string | null;
  createdAt: string;
}

/** The one of an organisation that an operator can go on with: a file that is being tried, was tried, or is being put back. */
export const unfinished = (restorations: readonly Restoration[]): Restoration | undefined =>
  restorations.slice(0, 1).find(({ state }) => state === 'TRYING' || state === 'TRIED' || state === 'RESTORING');

/** Tables whose rows become fewer or more; the largest change first. */
export const changedTables = (tables: readonly TableChange[]): TableChange[] =>
  tables
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.table.localeCompare(b.table));

const SHOWN = gql`
  fragment Shown on PlatformRestoration {
    id
    state
    fileName
    uploadUrl
    reason
    operator
    takenAt
    tables {
      table
      before
      after
    }
    unseated
    problem
    createdAt
  }
`;

export const RESTORATIONS = gql`
  query Restorations($tenantId: ID!) {
    restorations(tenantId: $tenantId) {
      ...Shown
    }
  }
  ${SHOWN}
`;

export const RESTORATION_CREATE = gql`
  mutation RestorationCreate($input: PlatformRestorationCreateInput!) {
    result: restorationCreate(input: $input) {
      restoration {
        ...Shown
      }
      userErrors {
        code
        message
        field
      }
    }
  }
  ${SHOWN}
`;

export const RESTORATION_CARRY_OUT = gql`
  mutation RestorationCarryOut($input: PlatformRestorationCarryOutInput!) {
    result: restorationCarryOut(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`;
