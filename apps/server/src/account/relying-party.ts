import ipaddr from 'ipaddr.js';
import type { Settings } from '../core/settings';

/** To whom passkeys belong: the host name of the installation, and the origins its pages come from. */
export interface RelyingParty {
  id: string;
  origins: string[];
}

/** Browsers make no passkey for an address of digits; on the machine itself such an installation goes by "localhost". */
export function relyingPartyOf({ publicUrl }: Pick<Settings, 'publicUrl'>): RelyingParty {
  const { hostname, protocol, port, origin } = new URL(publicUrl);
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return { id: hostname, origins: [origin] };
  return { id: 'localhost', origins: [`${protocol}//localhost${port ? `:${port}` : ''}`] };
}
