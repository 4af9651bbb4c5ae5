import { ITEM, type Item } from '../guide/item';
import { guide } from '../guide/messages';
import { Answer } from '../shared/Answer';
import { useSlug } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { ApplyForm } from './ApplyForm';
import { request } from './messages';
import './request.css';

/** `/{slug}/apply/{key}`: the form of one item (S-4.1, S-4.2). */
export function ApplyPage({ itemKey }: { itemKey: string }) {
  const say = useSay();
  const slug = useSlug();
  const query = useQuery<{ item: Item | null }>(ITEM, { key: itemKey });
  const item = query.data?.item;
  if (item === null) return <PageHead title={say(guide.missing)} up={{ to: pathOf(slug, 'guide'), name: say(guide.title) }} />;
  if (!item) return <Answer query={query} />;
  return (
    <div className="narrow">
      <PageHead title={say(request.applyFor, { item: item.name })} up={{ to: pathOf(slug, 'guide', item.key), name: item.name }} />
      <ApplyForm item={item} />
    </div>
  );
}
