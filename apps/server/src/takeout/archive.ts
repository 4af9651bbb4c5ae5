import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { uuidv7 } from 'uuidv7';
import type { Snapshot } from '../core/tenancy/snapshot';
import { TAR_END, tarEntry } from './tar';
import { type Table, pagesOf, tablesOf } from './tables';

export interface Archive {
  organisation: { id: string; name: string; slug: string; kind: string };
  schema: string;
  /** Migrations the tables were made by, in order. */
  migrations: string[];
  /** The GraphQL schema, which describes what the tables mean. */
  sdl: string;
  takenAt: Date;
  /** Whether personal data stands in clear beside what is sealed. */
  inClear: boolean;
  /** By which the platform knows the manifest again as its own. */
  sign: (manifest: string) => string;
  /** Told how many of the tables are in it. */
  progress: (done: number, all: number) => Promise<void>;
  /** Opens what is sealed in a row, or leaves the row as it is. */
  clear: (table: string, row: Record<string, unknown>) => Record<string, unknown>;
}

/** A file of the archive, as the manifest vouches for it. */
interface Part {
  file: string;
  rows: number;
  sha256: string;
}

/** What an archive says of itself. */
export interface Manifest {
  format: 1;
  id: string;
  organisation: Archive['organisation'];
  takenAt: string;
  inClear: boolean;
  /** Migrations the tables were made by, in order. */
  migrations: string[];
  tables: Table[];
  files: Part[];
}

const README = ({ organisation, takenAt }: Archive) => `# ${organisation.name}

${takenAt.toISOString()} · ${organisation.slug}

## 中文
这个压缩包是本机构在上述时刻的全部数据。
- tables/*.jsonl：每张表一个文件，每行一条记录（JSON）。数据量大的表分成几个文件，按编号顺序。
- tables/*.csv：同样的内容，可用 Excel 或 WPS 打开；以 = + - @ 开头的内容前面加了一个单引号，原样内容以 JSON 为准。
- schema.graphql：字段含义（中英文）。manifest.json：表、字段类型、条数与每个文件的 SHA-256；manifest.sig 是平台对它的签名。
- 以 _sealed 结尾的字段是加密保存的个人信息；导出时选择“明文”才另有明文字段。

## English
Everything the organisation had at that moment.
- tables/*.jsonl: a file per table, a record per line (JSON); large tables come in several files, in the order of their numbers.
- tables/*.csv: the same for spreadsheets; what begins with = + - @ has a quote before it there, the JSON is exact.
- schema.graphql says what the fields mean; manifest.json has tables, types, counts and the SHA-256 of every file; manifest.sig is the platform's word for it.
- Fields ending in _sealed are personal data as it is kept, encrypted; in clear they are there only if that was asked for.
`;

const cell = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);

/** Everything of an organisation as a tar archive, made as it is read: no more than a page of one table is in memory, and nothing lies on a disk. */
export async function* archiveOf(snapshot: Snapshot, archive: Archive): AsyncGenerator<Buffer> {
  const now = archive.takenAt.getTime();
  const parts: Part[] = [];
  const file = (name: string, text: string, rows = 0): Buffer => {
    const content = Buffer.from(text, 'utf8');
    parts.push({ file: name, rows, sha256: createHash('sha256').update(content).digest('hex') });
    return tarEntry(name, content, now);
  };
  yield file('README.md', README(archive));
  yield file('schema.graphql', archive.sdl);
  const tables = await tablesOf(snapshot, archive.schema);
  for (const [place, table] of tables.entries()) {
    await archive.progress(place, tables.length);
    yield* tableFiles(snapshot, archive, table, file);
  }
  const { organisation, migrations, takenAt, inClear } = archive;
  const manifest: Manifest = {
    format: 1,
    id: uuidv7(),
    organisation,
    takenAt: takenAt.toISOString(),
    inClear,
    migrations,
    tables,
    files: parts,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  yield tarEntry('manifest.json', Buffer.from(text), now);
  yield tarEntry('manifest.sig', Buffer.from(`${archive.sign(text)}\n`), now);
  yield TAR_END;
}

async function* tableFiles(
  snapshot: Snapshot,
  { schema, clear }: Archive,
  table: Table,
  file: (name: string, text: string, rows?: number) => Buffer,
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const page of pagesOf(snapshot, schema, table)) {
    number += 1;
    const name = `tables/${table.name}${number === 1 ? '' : `-${String(number).padStart(4, '0')}`}`;
    const rows = page.map((row) => clear(table.name, row));
    yield file(`${name}.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), rows.length);
    const cells = rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(value)])));
    yield file(`${name}.csv`, `\ufeff${stringify(cells, { header: true, escape_formulas: true })}`, rows.length);
  }
  if (number === 0) yield file(`tables/${table.name}.jsonl`, '');
}
