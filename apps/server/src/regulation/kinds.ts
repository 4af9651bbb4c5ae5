import { type Language, calendarKind, inLanguage, procedureKind } from '@charter/kernel';
import type { KindOfProvision, Provision, ProvisionKind } from '@charter/regulation';
import { limitKind, ratingScaleKind, serviceItemKind } from '@charter/service';
import type { Bodies } from './governing';

/** The one place where a kind of provision is registered: its schema and its words come from the lib of its context. */
const kinds: { [Kind in ProvisionKind]: KindOfProvision<Bodies[Kind]> } = {
  calendar: calendarKind,
  procedure: procedureKind,
  serviceItem: serviceItemKind,
  limit: limitKind,
  ratingScale: ratingScaleKind,
};

/** A kind whose body is not known before it was read. */
export const KINDS = kinds as unknown as Record<ProvisionKind, KindOfProvision<unknown>>;

/** A provision in plain words. */
export function renderProvision({ kind, name, body }: Pick<Provision, 'kind' | 'name' | 'body'>, language: Language): string {
  return KINDS[kind].render(inLanguage(name, language), body, language);
}
