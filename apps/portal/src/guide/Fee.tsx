import { yuan } from '../shared/format';
import { shared } from '../shared/messages';
import { useSay } from '../shared/preferences';
import type { ItemBrief } from './item';

/** What an item costs, in words that leave no doubt (收费公开, S-5.4). */
export function Fee({ item }: { item: Pick<ItemBrief, 'free' | 'feeAmount' | 'feeUnit'> }) {
  const say = useSay();
  if (item.free) return <span className="free">{say(shared.free)}</span>;
  return (
    <span>
      {yuan(item.feeAmount)} / {item.feeUnit}
    </span>
  );
}
