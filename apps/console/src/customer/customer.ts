import type { Change } from '../shared/change';

/** A person served (客户 / 居民); personal fields come masked unless the member's role clears them (P-2.2). */
export interface CustomerRow {
  id: string;
  number: string;
  name: string;
  version: number;
  phoneMasked: string | null;
  phone: string | null;
  addressMasked: string | null;
  address: string | null;
  createdAt: string;
}

export interface CustomerDetail extends CustomerRow {
  note: string | null;
  /** Null when the role hides it. */
  history: Change[] | null;
}
