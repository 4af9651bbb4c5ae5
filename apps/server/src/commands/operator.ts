import { DomainError } from '@charter/kernel';
import { createContext } from '../app';
import { SettingsError, readSettings } from '../core/settings';
import { Operators } from '../platform';

const USAGE = 'operator add <e-mail> | operator remove <e-mail> | operator list';

/** Says who operates the platform; nothing but this command can. */
export async function runOperator([what, email]: string[]): Promise<void> {
  const app = await createContext(readSettings(process.env));
  try {
    const operators = app.get(Operators);
    if ((what === 'add' || what === 'remove') && email) await operators.appoint(email, what === 'add');
    else if (what !== 'list') throw new SettingsError(USAGE);
    for (const each of await operators.list()) console.log(`${each.email}  since ${each.granted_at.toISOString()}`);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND')
      throw new SettingsError(`There is no account ${email}: sign up first, then run this again.`);
    throw error;
  } finally {
    await app.close();
  }
}
