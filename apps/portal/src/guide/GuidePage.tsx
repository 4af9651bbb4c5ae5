import { useState } from 'react';
import { Answer } from '../shared/Answer';
import { Chips } from '../shared/Chips';
import { Icon } from '../shared/Icon';
import { useSay } from '../shared/preferences';
import { PageHead } from '../shared/PageHead';
import { useQuery } from '../shared/query';
import { SearchBox } from '../shared/SearchBox';
import { useSettled } from '../shared/settled';
import { familyIcon } from '../shared/Icon';
import { familiesOf, ITEMS, type ItemBrief } from './item';
import { ItemCard } from './ItemCard';
import { guide } from './messages';
import './guide.css';

/** `/{slug}/guide`: every service by family, found by name or pinyin. */
export function GuidePage() {
  const say = useSay();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const search = useSettled(text.trim());
  const query = useQuery<{ items: ItemBrief[] }>(ITEMS, search ? { search } : {}, { keep: true });
  const families = familiesOf(query.data?.items ?? []);
  const shown = families.some((family) => family.code === chosen) ? families.filter((family) => family.code === chosen) : families;
  const count = shown.reduce((sum, family) => sum + family.items.length, 0);
  return (
    <>
      <PageHead title={say(guide.title)}>
        <SearchBox label={say(guide.search)} hint={say(guide.searchHint)} text={text} onChange={setText} />
      </PageHead>
      <Chips label={say(guide.families)} choices={families} chosen={chosen} onChoose={setChosen} />
      <Answer query={query} />
      <p className="count" role="status">
        {query.data && (count > 0 ? say(guide.count, { count }) : say(guide.none))}
      </p>
      <div className="families" aria-busy={query.loading}>
        {shown.map((family) => (
          <section key={family.code} className="family">
            <h2>
              <Icon name={familyIcon(family.code)} />
              {family.name}
            </h2>
            <ul className="cards">
              {family.items.map((item) => (
                <ItemCard key={item.key} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
