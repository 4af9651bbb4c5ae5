import { useEffect, useRef } from 'react';
import { telephone } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useOrganisation } from '../shared/organisation';
import { useSay } from '../shared/preferences';
import { request } from './messages';

/** Nothing was found: what to look at again, and whom to call. It takes the focus, so that it is read out. */
export function NotFoundHelp() {
  const say = useSay();
  const { phone, hours } = useOrganisation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon name="alert" />
        {say(request.trackNone)}
      </h2>
      <ul>
        <li>{say(request.trackCheckNumber)}</li>
        <li>{say(request.trackCheckPhone)}</li>
      </ul>
      {phone ? (
        <p>
          {say(request.trackCall)} <a href={telephone(phone)}>{phone}</a>
          {hours && say(request.trackHours, { hours })}
        </p>
      ) : (
        <p>{say(request.trackAsk)}</p>
      )}
    </div>
  );
}
