import { type Everywhere, clientOf, connect, loginOf } from './connect';
import { SWITCH, WHO } from './documents';
import { keep } from './keeping';
import { OPERATING } from './operating';
import type { OperatorOptions } from './operator';
import { made } from './refused';
import { Told, type Terminal, show } from './terminal';
import { say, words } from './words';

/** `charter tenant`: who acts, in which organisation, and where else they have a seat; for operators, all organisations. */
export async function tenant(terminal: Terminal, options: OperatorOptions, [act, slug, ...rest]: string[]): Promise<void> {
  if (act === 'switch' && slug) return change(terminal, options, slug);
  const operating = act === undefined || !Object.hasOwn(OPERATING, act) ? undefined : OPERATING[act];
  if (operating) return operating(terminal, options, slug === undefined ? rest : [slug, ...rest]);
  if (act !== undefined) throw new Told(words.unknown, { command: `tenant ${act}` }, 2);
  const { language } = terminal;
  const { viewer } = await connect(terminal, options).query(WHO);
  const organisation = viewer.organisation
    ? `${viewer.organisation.name} (${viewer.organisation.slug})`
    : say(words.noOrganisation, language);
  const me = viewer.key
    ? say(words.asKey, language, { key: viewer.key.name, organisation, scopes: viewer.key.scopes.join(', ') })
    : say(words.who, language, { ...viewer.account, organisation });
  const seats = viewer.memberships.map(({ current, organisation: { name, slug: short } }) =>
    say(words.seat, language, { mark: current ? '*' : ' ', slug: short, name }),
  );
  const { account, member, key, memberships } = viewer;
  show(terminal, { account, member, key, organisation: viewer.organisation, memberships }, [me, ...(viewer.key ? [] : seats)]);
}

async function change(terminal: Terminal, options: Everywhere, slug: string): Promise<void> {
  const login = loginOf(terminal, options);
  const client = clientOf(terminal, login);
  const { viewer } = await client.query(WHO);
  if (viewer.key) throw new Told(words.keyIsBound);
  const seat = viewer.memberships.find(({ organisation }) => organisation.slug === slug);
  const slugs = viewer.memberships.map(({ organisation }) => organisation.slug).join(', ');
  if (!seat) throw new Told(words.noSuchSeat, { slug, slugs });
  const { token, organisation } = made(await client.change(SWITCH, { input: { organisationId: seat.organisation.id } }));
  keep(terminal, { url: login.url, key: token ?? login.key });
  show(terminal, { organisation }, [say(words.switched, terminal.language, { organisation: organisation?.name ?? slug })]);
}
