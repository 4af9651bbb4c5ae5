import { writeFileSync } from 'node:fs';
import type { Charter } from '../charter';
import { dataOf } from '../call';
import { type Everywhere, connect } from './connect';
import { POLICY_DRAFT, POLICY_TEXT, POLICY_VALIDATE, REGULATIONS } from './documents';
import { textOf } from './gql';
import { bodyFragment, kinds } from './policy-body';
import { type Policy, type PolicyChange, type PolicyProvision, changeBetween, compact, isEmpty, readPolicy, written } from './policy-file';
import { made } from './refused';
import { Told, type Terminal, show } from './terminal';
import { say, words } from './words';

export interface PolicyOptions extends Everywhere {
  regulation?: string | undefined;
  reason?: string | undefined;
}

/** `charter policy pull|diff|apply`: a regulation in a file; false when the file could not be published as it is. */
export async function policy(terminal: Terminal, options: PolicyOptions, [act, file]: string[]): Promise<boolean> {
  const client = connect(terminal, options);
  if (act === 'pull') return pull(terminal, client, options, file);
  if (act !== 'diff' && act !== 'apply') throw new Told(words.unknown, { command: `policy ${act ?? ''}`.trim() }, 2);
  if (file === undefined) throw new Told(words.noPolicy, {}, 2);
  const wanted = readPolicy(textOf(file), file);
  const { id, versionId } = await regulationOf(client, wanted.regulation);
  const change = changeBetween(await read(client, wanted.regulation, versionId), wanted);
  if (isEmpty(change)) {
    show(terminal, { changed: false }, [say(words.same, terminal.language)]);
    return true;
  }
  return act === 'diff' ? diff(terminal, client, id, change) : apply(terminal, client, id, wanted, change, options.reason);
}

async function pull(terminal: Terminal, client: Charter, { regulation }: PolicyOptions, file: string | undefined): Promise<true> {
  const { code, versionId } = await regulationOf(client, regulation);
  const text = written(await read(client, code, versionId));
  if (file === undefined) terminal.out(text.trimEnd());
  else {
    writeFileSync(file, text);
    show(terminal, { file }, [say(words.saved, terminal.language, { file })]);
  }
  return true;
}

async function diff(terminal: Terminal, client: Charter, regulationId: string, change: PolicyChange): Promise<boolean> {
  const { regulationValidate: found } = await client.query(POLICY_VALIDATE, { input: { regulationId, ...change } as never });
  const lines = [
    ...found.articles.map((each) => `${say(words[each.change], terminal.language)}  ${each.label}`),
    ...found.provisions.map((each) => `${say(words[toChange(each.change)], terminal.language)}  ${each.text}`),
    ...found.problems.map(({ name, message }) => `✗ ${name} ${message}`),
  ];
  show(terminal, found, lines);
  return found.problems.length === 0;
}

const toChange = (change: string) => change.toUpperCase() as 'ADDED' | 'REMOVED' | 'CHANGED';

async function apply(
  terminal: Terminal,
  client: Charter,
  regulationId: string,
  { title }: Policy,
  change: PolicyChange,
  reason: string | undefined,
): Promise<boolean> {
  if (!reason) throw new Told(words.noReason, {}, 2);
  const { draft } = made(await client.change(POLICY_DRAFT, { input: { regulationId, title, reason, ...change } as never }));
  if (!draft) throw new Told(words.unexpected, { message: 'regulationDraftCreate' });
  const lines = draft.problems.map(({ name, message }) => `✗ ${name} ${message}`);
  show(terminal, draft, [say(words.drafted, terminal.language, { title: draft.title, id: draft.id }), ...lines]);
  return draft.problems.length === 0;
}

/** The regulation of a code, or the only one there is, with its latest version. */
async function regulationOf(client: Charter, code: string | undefined): Promise<{ id: string; code: string; versionId: string }> {
  const { regulations } = await client.query(REGULATIONS);
  const [found, ...others] = regulations.filter((each) => code === undefined || each.code === code);
  const [latest] = found ? [...found.versions].sort((a, b) => b.number - a.number) : [];
  if (!found || !latest || others.length > 0) {
    throw new Told(words.whichRegulation, { codes: regulations.map((each) => each.code).join(', ') }, 2);
  }
  return { id: found.id, code: found.code, versionId: latest.id };
}

/** The whole of a version: its text, then the provisions kind by kind, each with all that it lays down. */
async function read(client: Charter, regulation: string, id: string): Promise<Policy> {
  const { regulationContent: text } = await client.query(POLICY_TEXT, { id });
  const provisions: PolicyProvision[] = [];
  for (const kind of kinds()) provisions.push(...(await provisionsOf(client, id, kind)));
  return compact({ regulation, title: text.title, articles: text.articles, provisions }) as Policy;
}

async function provisionsOf(client: Charter, id: string, kind: string): Promise<PolicyProvision[]> {
  const document = `query Policy($id: ID!, $kind: String!) {
    regulationContent(id: $id, kind: $kind) { provisions { kind key name { zh en } articles body { ${bodyFragment(kind)} } } }
  }`;
  const answer = await client.send<{ regulationContent: { provisions: PolicyProvision[] } }>(document, { id, kind });
  return dataOf(answer).regulationContent.provisions;
}
