import { useLanguage, useText } from './language';
import { words } from './messages';
import { date } from './moment';

/** The day from which a version of the regulation governs, in words. */
export function InForceSince({ at }: { at: string }) {
  const t = useText();
  return <>{t(words.inForceSince, { date: date(at, useLanguage()) })}</>;
}
