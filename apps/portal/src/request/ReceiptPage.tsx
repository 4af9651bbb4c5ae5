import { Answer } from '../shared/Answer';
import { moment } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useSlug } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { ReadAloud } from '../shared/ReadAloud';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { Keep } from './Keep';
import { request } from './messages';
import { headlineOf, RECEIPT, type Receipt } from './request';
import { Ticket } from './Ticket';
import { Withdraw } from './Withdraw';
import './request.css';

const REFRESH = 15_000;

/** `/{slug}/r/{token}`: receipt and status in one: number, promise, who is responsible, what happened (P-3.1, S-4.5). */
export function ReceiptPage({ token }: { token: string }) {
  const say = useSay();
  const slug = useSlug();
  const query = useQuery<{ receipt: Receipt | null }>(RECEIPT, { token }, { every: REFRESH });
  const receipt = query.data?.receipt;
  if (receipt === null) return <NoReceipt />;
  if (!receipt) return <Answer query={query} />;
  return (
    <div className="receipt-page">
      <PageHead title={say(headlineOf(receipt))} up={{ to: pathOf(slug, 'track'), name: say(request.trackTitle) }}>
        <ReadAloud text={[say(headlineOf(receipt)), receipt.itemName, receipt.status, receipt.responsible].join('。')} />
      </PageHead>
      {query.failure && <Answer query={query} />}
      <RateCall receipt={receipt} />
      <div className="receipt-columns">
        <Ticket receipt={receipt} />
        <div>
          <Timeline receipt={receipt} />
          <Keep />
          {receipt.canWithdraw && <Withdraw token={token} onDone={query.reload} />}
        </div>
      </div>
    </div>
  );
}

function NoReceipt() {
  const say = useSay();
  const slug = useSlug();
  return (
    <div className="narrow">
      <PageHead title={say(request.receiptMissing)}>
        <p className="lead">{say(request.receiptMissingText)}</p>
      </PageHead>
      <Link className="button primary" to={pathOf(slug, 'track')}>
        {say(request.trackTitle)}
      </Link>
    </div>
  );
}

/** What the applicant can do now comes before anything else. */
function RateCall({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  const slug = useSlug();
  if (receipt.ratedLevel !== null)
    return (
      <p className="banner good">
        <Icon name="check" />
        {say(request.rated, { level: receipt.ratedLevel })}
      </p>
    );
  if (receipt.ratingToken === null) return null;
  return (
    <div className="banner good">
      <Icon name="star" />
      <p>{say(request.rateText)}</p>
      <Link className="button primary" to={pathOf(slug, 'e', receipt.ratingToken)}>
        {say(request.rate)}
      </Link>
    </div>
  );
}

function Timeline({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="timeline">
      <h2>{say(request.timeline)}</h2>
      <p className="hint">{say(request.refreshes)}</p>
      <ol>
        {[...receipt.timeline].reverse().map((step) => (
          <li key={`${step.at} ${step.text}`}>
            <time dateTime={step.at}>{moment(step.at, language)}</time>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
