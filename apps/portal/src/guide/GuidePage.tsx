import { useEffect, useState } from 'react';
import { Answer } from '../shared/Answer';
import { Icon } from '../shared/Icon';
import { useSay } from '../shared/preferences';
import { PageHead } from '../shared/PageHead';
import { useQuery } from '../shared/query';
import { familyIcon } from '../shared/Icon';
import { familiesOf, type Family, ITEMS, type ItemBrief } from './item';
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
        <SearchBox text={text} onChange={setText} />
      </PageHead>
      <Chips families={families} chosen={chosen} onChoose={setChosen} />
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

function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const say = useSay();
  return (
    <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="search">{say(guide.search)}</label>
      <div className="search-box">
        <Icon name="search" />
        <input
          id="search"
          type="search"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby="search-hint"
          autoComplete="off"
        />
      </div>
      <p id="search-hint" className="hint">
        {say(guide.searchHint)}
      </p>
    </form>
  );
}

function Chips({
  families,
  chosen,
  onChoose,
}: {
  families: Family[];
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}) {
  const say = useSay();
  if (families.length < 2) return null;
  return (
    <div className="chips" role="group" aria-label={say(guide.families)}>
      <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {say(guide.all)}
      </button>
      {families.map((family) => (
        <button
          key={family.code}
          type="button"
          className="chip"
          aria-pressed={chosen === family.code}
          onClick={() => onChoose(family.code)}
        >
          {family.name}
        </button>
      ))}
    </div>
  );
}

/** The text once typing has paused, so that not every letter asks the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
