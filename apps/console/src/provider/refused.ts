import { DOMAIN_ERRORS } from '@charter/kernel';
import { ARRIVAL_REFUSALS, PROVIDER_FAULTS } from '@charter/organisation';
import type { Message } from '../shared/message';
import { words } from './messages';

const REASONS: Readonly<Record<string, Message>> = { ...DOMAIN_ERRORS, ...ARRIVAL_REFUSALS, ...PROVIDER_FAULTS };

/** Why somebody was sent back from the provider, by the code in the address; an invented code says nothing. */
export function reasonOf(code: string): Message {
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? words.refusedOtherwise) : words.refusedOtherwise;
}
