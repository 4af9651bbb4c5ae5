import { useSay } from '../shared/preferences';
import { posting as words } from './messages';
import type { Brief } from './posting';

/** How many days are left, or what became of it. */
export function Remaining({ brief: { state, stateName, daysLeft } }: { brief: Pick<Brief, 'state' | 'stateName' | 'daysLeft'> }) {
  const say = useSay();
  if (state !== 'OPEN') return <span className="remaining over">{stateName}</span>;
  return <span className="remaining">{daysLeft === 1 ? say(words.lastDay) : say(words.daysLeft, { days: daysLeft })}</span>;
}
