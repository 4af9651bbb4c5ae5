import { CharterError } from '../refusal';
import { signIn } from '../session';
import { type Everywhere, clientOf, urlOf } from './connect';
import { WHO } from './documents';
import { forget, keep } from './keeping';
import { Told, type Terminal, show } from './terminal';
import { say, words } from './words';

export interface LoginOptions extends Everywhere {
  email?: string | undefined;
  organisation?: string | undefined;
}

/** `charter login`: without a browser, by key or by e-mail and password; tried before it is kept. */
export async function login(terminal: Terminal, options: LoginOptions): Promise<void> {
  const { language, environment } = terminal;
  const url = urlOf(terminal, { url: options.url || environment['CHARTER_URL'] || (await terminal.ask(say(words.askUrl, language))) });
  const key = options.key || environment['CHARTER_KEY'] || (await token(terminal, url, options));
  const { viewer } = await clientOf(terminal, { url, key }).query(WHO);
  if (!viewer.organisation && !viewer.account) throw new CharterError('UNAUTHENTICATED', '', undefined, 401);
  const file = keep(terminal, { url, key });
  const name = viewer.key?.name ?? viewer.account.name;
  const organisation = viewer.organisation?.name ?? say(words.noOrganisation, language);
  show(terminal, { url, name, organisation: viewer.organisation }, [say(words.signedIn, language, { name, organisation, file })]);
}

async function token(terminal: Terminal, url: string, { email, organisation }: LoginOptions): Promise<string> {
  const { language, environment } = terminal;
  const by = email || environment['CHARTER_EMAIL'] || (await terminal.ask(say(words.askEmail, language)));
  const password = environment['CHARTER_PASSWORD'] || (await terminal.ask(say(words.askPassword, language), true));
  const code = () => terminal.ask(say(words.askCode, language));
  try {
    return await signIn({ url, language }, { email: by, password, code, ...(organisation ? { organisation } : {}) });
  } catch (error) {
    // what the server says of wrong credentials is better than the general sentence
    if (error instanceof CharterError && error.code === 'UNAUTHENTICATED') throw new Told({ zh: error.message, en: error.message });
    throw error;
  }
}

/** `charter logout` */
export async function logout(terminal: Terminal): Promise<void> {
  forget(terminal);
  show(terminal, { signedOut: true }, [say(words.signedOut, terminal.language)]);
}
