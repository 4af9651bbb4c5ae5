import { words } from './messages';
import { ShownOnce } from './ShownOnce';
import type { WithSecret } from './webhook';

/** The signing secret of a webhook in full. */
export function SecretShown({ made, onClose }: { made: WithSecret; onClose: () => void }) {
  return <ShownOnce title={made.record.name} secret={made.secret} warning={words.secretOnce} hint={words.secretHint} onClose={onClose} />;
}
