import { Fee } from './Fee';
import { familyIcon, Icon } from '../shared/Icon';
import { useSlug } from '../shared/organisation';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import type { ItemBrief } from './item';
import './cards.css';

/** One service in a list: what it is, how long it takes, what it costs. */
export function ItemCard({ item }: { item: ItemBrief }) {
  const slug = useSlug();
  return (
    <li>
      <Link to={pathOf(slug, 'guide', item.key)} className="card">
        <span className="card-icon">
          <Icon name={familyIcon(item.family)} />
        </span>
        <span className="card-text">
          <strong>{item.name}</strong>
          <span className="card-summary">{item.summary}</span>
          <span className="card-facts">
            {item.promise && (
              <span className="fact">
                <Icon name="clock" />
                {item.promise}
              </span>
            )}
            <span className="fact">
              <Fee item={item} />
            </span>
          </span>
        </span>
      </Link>
    </li>
  );
}
