import { writeFileSync } from 'node:fs';
import type { VariablesOf } from '../graphql';
import { type Everywhere, clientOf, loginOf } from './connect';
import { EXPORT, EXPORT_CREATE, WHO } from './documents';
import { made } from './refused';
import { Told, type Terminal, show } from './terminal';
import { say, words } from './words';

export interface ExportOptions extends Everywhere {
  format?: string | undefined;
  filter?: string | undefined;
  search?: string | undefined;
  column?: string[] | undefined;
  out?: string | undefined;
}

type Asked = VariablesOf<typeof EXPORT_CREATE>['input'];

const LOOK_EVERY_MS = 500;

/** `charter export`: asks for a file, waits until it is made, and saves it. */
export async function exportList(terminal: Terminal, options: ExportOptions, [what]: string[]): Promise<void> {
  const login = loginOf(terminal, options);
  const client = clientOf(terminal, login);
  const input = askedOf(options, what);
  const { viewer } = await client.query(WHO);
  if (viewer.key) throw new Told(words.exportByPerson);
  const id = made(await client.change(EXPORT_CREATE, { input })).export?.id;
  if (!id) throw new Told(words.exportFailed);
  const { rows, cut, url } = await finished(terminal, client, id);
  const file = options.out ?? `${what}.${input.format.toLowerCase()}`;
  const response = await fetch(login.url + url, { headers: { authorization: `Bearer ${login.key}` } });
  if (!response.ok) throw new Told(words.exportFailed);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const { language } = terminal;
  const limit = cut ? [say(words.cut, language, { rows })] : [];
  show(terminal, { file, rows, cut }, [say(words.exported, language, { rows, file }), ...limit]);
}

function askedOf({ format = 'xlsx', filter, search, column }: ExportOptions, what: string | undefined): Asked {
  if (what !== 'requests' && what !== 'customers') throw new Told(words.exportWhat, {}, 2);
  if (format !== 'csv' && format !== 'xlsx') throw new Told(words.badOption, { reason: `--format ${format}` }, 2);
  const list = what === 'requests' ? 'REQUESTS' : 'CUSTOMERS';
  return {
    list,
    format: format === 'csv' ? 'CSV' : 'XLSX',
    filter: filter === undefined ? null : filterOf(filter),
    search: search ?? null,
    columns: column ?? null,
  };
}

function filterOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Told(words.badVariables, { reason: (error as Error).message }, 2);
  }
}

async function finished(terminal: Terminal, client: ReturnType<typeof clientOf>, id: string) {
  for (;;) {
    const { export: file } = await client.query(EXPORT, { id }, { signal: terminal.signal });
    if (file.state === 'FAILED') throw new Told(words.exportFailed);
    if (file.state === 'DONE' && file.url) return { ...file, url: file.url };
    terminal.err(say(words.exportWaits, terminal.language, { rows: file.rows }));
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS));
  }
}
