/** What an id of the API begins with, by kind of object. */
export const ID_PREFIXES = {
  Request: 'req',
  Customer: 'cus',
  Member: 'mem',
  Department: 'dep',
  Role: 'rol',
  Regulation: 'reg',
  RegulationVersion: 'rgv',
  RegulationDraft: 'rgd',
  DraftComment: 'rmk',
  RegulationTrial: 'rgt',
  Filing: 'fil',
  ArticleQuestion: 'qst',
  Provision: 'prv',
  Article: 'art',
  AuditEvent: 'aud',
  Organisation: 'org',
  Account: 'acc',
  ApiKey: 'key',
  Webhook: 'whk',
  WebhookDelivery: 'whd',
  SavedView: 'viw',
  AccountSession: 'ses',
  Passkey: 'pky',
  Notice: 'ntc',
  Absence: 'abs',
  Deputyship: 'dpy',
  Export: 'exp',
  Import: 'imp',
  Posting: 'pst',
  Objection: 'obj',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
export type IdPrefix = (typeof ID_PREFIXES)[IdKind];

/** The id of one kind of object; a mere string at run time. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PUBLIC_ID = /^([a-z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The id as the API shows it: `encodeId('req', '0199…-…')` is `req_0199…`. */
export function encodeId(prefix: IdPrefix, uuid: string): string {
  const lower = uuid.toLowerCase();
  if (!UUID.test(lower)) throw new TypeError('An id is made from a UUID');
  return `${prefix}_${lower.replaceAll('-', '')}`;
}

/** The UUID within an id of the API; undefined when it is malformed or of another kind. */
export function decodeId(prefix: IdPrefix, id: string): string | undefined {
  const match = PUBLIC_ID.exec(id);
  return match?.[1] === prefix ? match.slice(2).join('-') : undefined;
}

/** The kind of object an id stands for; undefined when it is none of ours. */
export function kindOfId(id: string): IdKind | undefined {
  const prefix = PUBLIC_ID.exec(id)?.[1];
  return (Object.keys(ID_PREFIXES) as IdKind[]).find((kind) => ID_PREFIXES[kind] === prefix);
}
