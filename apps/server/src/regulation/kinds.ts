import { type Language, calendarKind, inLanguage, procedureKind } from '@charter/kernel';
import type { KindOfProvision, ProvisionKind } from '@charter/regulation';
import { limitKind, ratingScaleKind, serviceItemKind } from '@charter/service';
import type { PublishedProvision } from './governing';

/** The one place where a kind of provision is registered: its schema and its words come from the lib of its context. */
export const KINDS: Record<ProvisionKind, KindOfProvision<never>> = {
  calendar: calendarKind,
  procedure: procedureKind,
  serviceItem: serviceItemKind,
  limit: limitKind,
  ratingScale: ratingScaleKind,
} as Record<ProvisionKind, KindOfProvision<never>>;

/** A provision in plain words. */
export function renderProvision({ kind, name, body }: Pick<PublishedProvision, 'kind' | 'name' | 'body'>, language: Language): string {
  return KINDS[kind].render(inLanguage(name, language), body as never, language);
}
