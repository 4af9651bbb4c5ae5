import type { Language } from '@charter/kernel';

/** One message in every language of the product; a missing one does not compile. */
export type Message = Readonly<Record<Language, string>>;
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;
export type Wording = (message: Message, values?: Values) => string;

/** Puts values into the `{places}` of a wording. */
export function fill(wording: string, values: Values = {}): string {
  return wording.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
