import { Query } from 'pg';
import wireValues from 'pg/lib/utils.js';
import { type Statement, overRows } from './statement';

/** As much of node-postgres' connection as sending takes. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  parse(message: { name: string | undefined; text: string }): void;
  bind(message: { statement: string | undefined; values: readonly unknown[] }): void;
  execute(): void;
  sync(): void;
}

/** The state that node-postgres keeps of a query it has sent; it notes a parsed statement by `name` and `text`. */
interface Sent {
  name: string | undefined;
  text: string;
  callback: (error: Error | null) => void;
}

/**
 * Statements that go out in one write and come back in one: bound and executed one after the other before a single Sync,
 * which makes them one transaction without begin and commit. Only the first column of each first row is kept, as text, so
 * nothing has to be described or parsed. A fifth of the messages of four separate queries.
 */
export class Flight extends Query {
  /** The first value of each statement's first row; null where there is none. */
  readonly landed: Promise<(string | null)[]>;
  private readonly values: unknown[][];
  private readonly found: (string | null)[];
  private at = 0;

  constructor(private readonly statements: readonly Statement[]) {
    super('');
    this.values = statements.map((statement) => overRows(statement).values.map((value) => wireValues.prepareValue(value)));
    this.found = statements.map(() => null);
    const { promise, resolve, reject } = Promise.withResolvers<(string | null)[]>();
    this.landed = promise;
    this.sent.callback = (error) => (error ? reject(error) : resolve(this.found));
    this.expect(0);
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    wire.stream.cork();
    this.statements.forEach(({ name, text }, place) => {
      if (!name || !(wire.parsedStatements[name] ?? wire.submittedNamedStatements[name])) {
        wire.parse({ name, text });
        if (name) wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ statement: name, values: this.values[place] ?? [] });
      wire.execute();
    });
    wire.sync();
    wire.stream.uncork();
  };

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.found[this.at] ??= fields[0] ?? null;
  }

  handleCommandComplete(): void {
    this.expect(this.at + 1);
  }

  /** Statements behind the failed one were never parsed. */
  handleError(error: Error, connection: unknown): void {
    for (const { name } of this.statements.slice(this.at)) if (name) delete (connection as Wire).submittedNamedStatements[name];
    this.sent.callback(error);
  }

  handleReadyForQuery(): void {
    this.sent.callback(null);
  }

  private get sent(): Sent {
    return this as unknown as Sent;
  }

  private expect(place: number): void {
    this.at = place;
    const statement = this.statements[place];
    this.sent.name = statement?.name;
    this.sent.text = statement?.text ?? '';
  }
}
