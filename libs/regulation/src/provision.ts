import { type Language, type Text, text } from '@charter/kernel';
import { z } from 'zod';

/** The kinds of provision (规定) there are so far; each has its schema in the lib of its context. */
export const PROVISION_KINDS = [
  'calendar',
  'procedure',
  'serviceItem',
  'limit',
  'ratingScale',
  'dispatchRule',
  'segment',
  'messageTemplate',
  'occasion',
  'dimension',
  'standard',
  'duty',
  'scheme',
  'ladder',
  'form',
  'category',
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** What identifies a provision across versions, apart from its typed body. */
export const provisionHead = z.object({
  kind: z.enum(PROVISION_KINDS),
  /** Stable over all versions, unique within a regulation and kind. */
  key: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  name: text,
  /** Keys of the articles that demand it. */
  articles: z.array(z.string()),
});
export type ProvisionHead = z.infer<typeof provisionHead>;

/** A provision as a template or a draft holds it. */
export interface Provision<Body = unknown> extends ProvisionHead {
  body: Body;
}

/** Everything the regulation mechanism needs to know of one kind. */
export interface KindOfProvision<Body> {
  kind: ProvisionKind;
  name: Text;
  schema: z.ZodType<Body>;
  /** The provision in plain words, one sentence or two. */
  render(name: string, body: Body, language: Language): string;
}
