import { useState } from 'react';
import { Icon } from '../shared/Icon';
import { useSay } from '../shared/preferences';
import { request } from './messages';
import { QrCode } from './QrCode';

/** Ways to come back to this receipt: scan, copy, print. */
export function Keep() {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}${location.pathname}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <section className="keep">
      <QrCode text={address} label={say(request.qrLabel)} />
      <div>
        <h2>{say(request.keepTitle)}</h2>
        <p>{say(request.keepText)}</p>
        <p className="keep-buttons">
          <button type="button" className="button small" onClick={() => window.print()}>
            <Icon name="print" />
            {say(request.print)}
          </button>
          {'clipboard' in navigator && (
            <button type="button" className="button small" onClick={() => void copy().catch(() => setCopied(false))}>
              <Icon name={copied ? 'check' : 'share'} />
              <span role="status">{say(copied ? request.copied : request.copy)}</span>
            </button>
          )}
        </p>
      </div>
    </section>
  );
}
