/** A key that makes a mutation safe to send twice; works on plain http too, where `crypto.randomUUID` is missing. */
export function idempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
