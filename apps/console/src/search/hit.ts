export const KINDS = ['REQUEST', 'CUSTOMER', 'MEMBER', 'DEPARTMENT', 'ARTICLE'] as const;
export type HitKind = (typeof KINDS)[number];

export interface Hit {
  kind: HitKind;
  id: string;
  title: string;
  detail: string | null;
}

/** Where a hit is looked at. */
export function pathOf({ kind, id, title }: Hit): string {
  const filter = encodeURIComponent(JSON.stringify({ q: title }));
  const paths: Record<HitKind, string> = {
    REQUEST: `/requests/${id}/show`,
    CUSTOMER: `/customers/${id}/show`,
    MEMBER: `/members?filter=${filter}`,
    DEPARTMENT: `/departments`,
    ARTICLE: `/regulation`,
  };
  return paths[kind];
}
