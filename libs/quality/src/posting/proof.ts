import type { Text } from '@charter/kernel';
import type { PostingKind } from './kind';

/** What the public was shown, and for how long: all that the digest covers. */
export interface PostedContent {
  number: string;
  kind: PostingKind;
  title: Text;
  body: Text;
  /** Number of the version of the regulation the content was taken from. */
  regulationVersion: number | null;
  /** Moments as RFC 3339 in UTC with milliseconds. */
  opensAt: string;
  endsAt: string;
}

/**
 * The content as one text, the same from whoever writes it: JSON with its keys in order and no spaces. The SHA-256 of its
 * UTF-8 bytes is the digest that the audit trail keeps from the opening and the end of the period.
 */
export function canonicalPosting({ number, kind, title, body, regulationVersion, opensAt, endsAt }: PostedContent): string {
  const text = ({ zh, en }: Text) => (en === undefined ? { zh } : { en, zh });
  return JSON.stringify({ body: text(body), endsAt, kind, number, opensAt, regulationVersion, title: text(title) });
}
