import { DomainError } from '@charter/kernel';
import { ARRIVAL_REFUSALS, type ArrivalRefusal, PROVIDER_FAULTS } from '@charter/organisation';

const REASONS = { ...ARRIVAL_REFUSALS, ...PROVIDER_FAULTS };

/** Somebody was not let in by a provider; the sign-in page tells why by the kind. */
export class ProviderRefusal extends DomainError {
  constructor(readonly kind: ArrivalRefusal | keyof typeof PROVIDER_FAULTS) {
    super('PROVIDER_REFUSED', { reason: REASONS[kind] });
  }
}
