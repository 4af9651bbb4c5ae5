import { promiseParts, telephone } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useOrganisation } from '../shared/organisation';
import { useLanguage, useSay } from '../shared/preferences';
import { request } from './messages';
import type { Receipt } from './request';

/** The promise to the applicant (服务时限, S-5.3): a day and an hour, large; kept or not, it stays in sight. */
export function PromisedTime({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  const language = useLanguage();
  const { phone } = useOrganisation();
  const cancelled = receipt.statusType.toLowerCase() === 'cancelled';
  if (cancelled) return null;
  const parts = receipt.promisedAt === null ? undefined : promiseParts(receipt.promisedAt, language);
  return (
    <div className={receipt.overdue ? 'promised late' : 'promised'}>
      <p className="promised-label">
        {say(request.promisedBy)} {receipt.promise && <span className="stamp">{receipt.promise}</span>}
      </p>
      {parts ? (
        <p className="promised-time">
          <strong>{parts.date}</strong> <span>{parts.weekday}</span> <span>{say(request.before, { time: parts.time })}</span>
        </p>
      ) : (
        <p>{say(request.noPromise)}</p>
      )}
      {receipt.overdue && (
        <p className="late-words">
          <Icon name="alert" />
          <span>
            {say(request.overdue)} {phone && <a href={telephone(phone)}>{phone}</a>}
          </span>
        </p>
      )}
    </div>
  );
}
