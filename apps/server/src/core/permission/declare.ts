import { SetMetadata } from '@nestjs/common';

/** What a root field demands of its caller. */
export type Demand =
  | { who: 'anyone' }
  | { who: 'account'; keys: boolean }
  | { who: 'member' }
  | { who: 'permitted'; action: string; subject: string }
  /** Anonymous, but for one organisation chosen by its address. */
  | { who: 'visitor' }
  /** Operators of the platform. */
  | { who: 'operator' };

export const DEMAND = 'charter:demand';

/** Everybody, signed in or not. */
export const Anyone = () => SetMetadata(DEMAND, { who: 'anyone' } satisfies Demand);
/** Whoever is signed in, with or without an organisation chosen; programs with a key only where it says so. */
export const SignedIn = ({ keys = false } = {}) => SetMetadata(DEMAND, { who: 'account', keys } satisfies Demand);
/** Every member of the organisation. */
export const AnyMember = () => SetMetadata(DEMAND, { who: 'member' } satisfies Demand);
/** Members one of whose roles allows the action on at least some records; the service decides about the record. */
export const Allow = (action: string, subject: string) => SetMetadata(DEMAND, { who: 'permitted', action, subject } satisfies Demand);
/** Operators of the platform. */
export const Operator = () => SetMetadata(DEMAND, { who: 'operator' } satisfies Demand);
/** Visitors of the portal. */
export const Visitor = () => SetMetadata(DEMAND, { who: 'visitor' } satisfies Demand);
