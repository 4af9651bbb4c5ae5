/** Where sign-in leads when it was asked for on the way: only to an invitation, never to another site. */
export function pathAfter(next: string | null): string | undefined {
  return next && /^\/invite\/[\w-]+$/.test(next) ? next : undefined;
}
