import type { Failure } from './api';
import { Icon } from './Icon';
import { shared } from './messages';
import { useSay } from './preferences';
import type { Query } from './query';

/** What stands where an answer is missing: a sign that it is coming, or why it did not come, with a way to try again. */
export function Answer({ query }: { query: Pick<Query<unknown>, 'data' | 'failure' | 'reload'> }) {
  const say = useSay();
  if (query.failure) return <FailureBanner failure={query.failure} onRetry={query.reload} />;
  if (query.data !== undefined) return null;
  return (
    <div className="waiting" role="status">
      <span className="spinner" aria-hidden="true" />
      {say(shared.loading)}
    </div>
  );
}

export function FailureBanner({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const say = useSay();
  return (
    <div className="banner bad" role="alert">
      <Icon name="alert" />
      <p>{say(shared[failure])}</p>
      <button type="button" className="button small" onClick={onRetry}>
        {say(shared.retry)}
      </button>
    </div>
  );
}
