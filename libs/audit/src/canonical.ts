import canonicalize from 'canonicalize';

/** The one way to write a value as text (RFC 8785), so that whoever checks a hash later writes the same. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value cannot be written as JSON');
  return text;
}

/** The hash an audit event is sealed by; hashing itself comes from the runtime. */
export function leafHash(event: unknown, sha256: (text: string) => string): string {
  return sha256(canonical(event));
}
