/** The pages of the portal and their addresses: `/` is the product's own page, `/{slug}/…` belongs to one organisation. */
export type Route =
  | { page: 'landing' }
  | { page: 'home' | 'guide' | 'track' | 'regulation' | 'standards' | 'notices'; slug: string }
  | { page: 'item' | 'apply'; slug: string; key: string }
  | { page: 'receipt' | 'rating' | 'objection'; slug: string; token: string }
  | { page: 'notice' | 'version'; slug: string; number: string }
  | { page: 'missing'; slug?: string };

/** The page an address stands for. */
export function routeOf(pathname: string): Route {
  const parts = partsOf(pathname);
  if (!parts) return { page: 'missing' };
  const [slug, section, detail] = parts;
  if (slug === undefined) return { page: 'landing' };
  if (parts.length > 3) return { page: 'missing', slug };
  return (detail === undefined ? sectionOf(slug, section) : detailOf(slug, section, detail)) ?? { page: 'missing', slug };
}

/** The address of a page below an organisation; every part is escaped. */
export function pathOf(slug: string, ...parts: string[]): string {
  return `/${[slug, ...parts].map(encodeURIComponent).join('/')}`;
}

function partsOf(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined; // a broken escape, such as a cut link
  }
}

const SECTIONS = ['guide', 'track', 'regulation', 'standards', 'notices'] as const;

const isSection = (section: string): section is (typeof SECTIONS)[number] => SECTIONS.some((each) => each === section);

function sectionOf(slug: string, section: string | undefined): Route | undefined {
  if (section === undefined) return { page: 'home', slug };
  return isSection(section) ? { page: section, slug } : undefined;
}

function detailOf(slug: string, section: string | undefined, detail: string): Route | undefined {
  if (section === 'guide') return { page: 'item', slug, key: detail };
  if (section === 'apply') return { page: 'apply', slug, key: detail };
  if (section === 'r') return { page: 'receipt', slug, token: detail };
  if (section === 'e') return { page: 'rating', slug, token: detail };
  if (section === 'o') return { page: 'objection', slug, token: detail };
  if (section === 'notices') return { page: 'notice', slug, number: detail };
  if (section === 'regulation' && /^\d{1,6}$/.test(detail)) return { page: 'version', slug, number: detail };
  return undefined;
}
