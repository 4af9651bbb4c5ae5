import type { ProvisionKind } from '@charter/regulation';
import type { Provision } from './regulation';

/** A key that no provision of the kind has yet; records will name the provision by it. */
export function newKey(kind: ProvisionKind, provisions: readonly Pick<Provision, 'kind' | 'key'>[]): string {
  const taken = new Set(provisions.filter((each) => each.kind === kind).map(({ key }) => key));
  const stem = kind.replace(/[A-Z]/g, '-$&').toLowerCase();
  let number = taken.size + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
