import { type Answer, type Api, type CallOptions, type Connection, call, dataOf } from './call';
import { type Change, type ChangesOptions, changes } from './changes';
import { sendable } from './document';
import type { TadaDocumentNode } from './graphql';
import { type Page, entries } from './pages';
import type { UserError } from './refusal';
import { type Patience, USUAL_PATIENCE } from './retry';
import { type Surroundings, platform } from './surroundings';

export interface CharterOptions {
  /** Where Charter is served: https://charter.example */
  url: string;
  /** An API key, or the token of a session. */
  key?: string;
  /** Language of messages; Chinese when left out. */
  language?: 'zh' | 'en';
  /** The API of members when left out; `platform` is that of the operators of the platform. */
  api?: Api;
  patience?: Partial<Patience>;
  timeoutMs?: number;
  /** Another way to reach the server, for example through a proxy. */
  fetch?: Surroundings['fetch'];
}

/** Variables are left out where a document has none that must be given. */
type Given<Variables> = object extends Variables
  ? [variables?: Variables, options?: CallOptions]
  : [variables: Variables, options?: CallOptions];

/** What a mutation answers under its one field. */
type PayloadOf<Result> = NonNullable<Result[keyof Result]>;

/** A change that was made, or what a person can mend. */
export type Outcome<Payload> =
  | { ok: true; value: Payload; userErrors: [] }
  | { ok: false; value: Payload; userErrors: Payload extends { userErrors: infer Errors } ? Errors : never };

/** Variables without the one that going through pages sets by itself. */
type WithoutAfter<Variables> = Omit<Variables, 'after'>;

/** The API of one Charter, for one key or session. */
export class Charter {
  private readonly connection: Connection;
  private readonly world: Surroundings;

  constructor({ url, key, language = 'zh', api = 'core', patience, timeoutMs = 30_000, fetch }: CharterOptions) {
    const found = { ...USUAL_PATIENCE, ...patience };
    this.connection = { url: url.replace(/\/+$/, ''), token: key, language, api, timeoutMs, patience: found };
    this.world = fetch ? { ...platform, fetch } : platform;
  }

  /** Any document as text, and the answer whatever it says. */
  send<Data = unknown>(document: object | string, variables: object = {}, options: CallOptions = {}): Promise<Answer<Data>> {
    return call<Data>(this.connection, sendable(document), variables, options, this.world);
  }

  /** What a document asks for. */
  async query<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...[variables, options]: Given<Variables>
  ): Promise<Result> {
    return dataOf(await this.send<Result>(document, variables as object | undefined, options));
  }

  /** Makes a change, once, however often it has to be sent. */
  async change<Result extends Record<string, { userErrors: readonly UserError[] }>, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...[variables, options]: Given<Variables>
  ): Promise<Outcome<PayloadOf<Result>>> {
    const [value] = Object.values(dataOf(await this.send<Result>(document, variables as object | undefined, options)));
    if (!value) throw new TypeError('The document holds no mutation');
    return { ok: value.userErrors.length === 0, value, userErrors: value.userErrors } as Outcome<PayloadOf<Result>>;
  }

  /** Every entry of a list whose document takes $after and selects pageInfo, page after page. */
  each<Result, Variables, Node>(
    document: TadaDocumentNode<Result, Variables>,
    variables: WithoutAfter<Variables>,
    list: (result: Result) => Page<Node>,
    options: CallOptions = {},
  ): AsyncGenerator<Node> {
    return entries(async (after) => list(dataOf(await this.send<Result>(document, { ...variables, after }, options))));
  }

  /** What changes, as it happens; taken up again by itself when the line is cut. */
  changes(options: ChangesOptions = {}): AsyncGenerator<Change> {
    return changes(this.connection, options, this.world);
  }
}

/** A client for one Charter. */
export const charter = (options: CharterOptions): Charter => new Charter(options);
