import type { z } from 'zod';
import type { Problem } from '../problem';
import type { Language, Text } from '../text';

/** Another provision of the same version, as a check across provisions sees it. */
export interface OtherProvision {
  kind: string;
  key: string;
  name: Text;
  body: unknown;
}

/** One example that must hold whenever the provision is saved: named inputs as text, and what must come out. */
export interface ProvisionExample {
  name: Text;
  given: { name: string; value: string }[];
  expected: string;
}

/** Everything the regulation mechanism needs to know of one kind of provision (规定); registered once in `libs/kinds`. */
export interface KindDefinition<Body, Kind extends string = string> {
  kind: Kind;
  name: Required<Text>;
  schema: z.ZodType<Body>;
  /** The provision in plain words, one sentence or two. */
  render(name: string, body: Body, language: Language): string;
  /** What of the body does not fit together, or not with the others; references and rules are checked for every kind alike. */
  problems?(body: Body, others: readonly OtherProvision[]): Problem[];
  /** What an example comes to; kinds whose body has `examples` tell it. @throws DomainError when the inputs do not do. */
  outcome?(body: Body, given: ProvisionExample['given'], others: readonly OtherProvision[]): string;
}
