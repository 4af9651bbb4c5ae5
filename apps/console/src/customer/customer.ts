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
  /** The person was forgotten at their request, or will be when nothing is owed to them any more (C-4.4). */
  erasedAt: string | null;
  erasureAskedAt: string | null;
}

export interface CustomerDetail extends CustomerRow {
  note: string | null;
  /** Null when the role hides it. */
  history: Change[] | null;
}
