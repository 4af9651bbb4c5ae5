import type { FieldSpec } from '@charter/kernel';

/** What a query asks of a body that is described by its schema; wordings in both languages. */
export function selectionOf(kind: string, fields: readonly FieldSpec[]): string {
  return `fragment DescribedBody on ${kind.charAt(0).toUpperCase()}${kind.slice(1)}Body ${partsOf(fields)}`;
}

function partsOf(fields: readonly FieldSpec[]): string {
  const parts = fields.map(({ name, type, fields: below }) =>
    below ? `${name} ${partsOf(below)}` : type === 'words' ? `${name} { zh en }` : name,
  );
  return `{ ${parts.join(' ')} }`;
}
