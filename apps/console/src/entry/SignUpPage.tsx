import { EntryFrame } from './EntryFrame';

export function SignUpPage() {
  return <EntryFrame>…</EntryFrame>;
}
