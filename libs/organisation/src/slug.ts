import { pinyinOf, type Text } from '@charter/kernel';

const SLUG = /^[a-z][a-z0-9-]{2,30}$/;
const LONGEST = 31;

/** Addresses the product needs for itself or that would mislead. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  (
    'about account admin administrator api app apps assets auth billing blog charter console contact demo docs download ' +
    'favicon favicon-ico graphql health help home images index jobs legal login logout mail manifest metrics operator outbox ' +
    'platform portal pricing privacy public receipt register root robots robots-txt sample schema schema-graphql search ' +
    'security settings sign-in sign-up signin signup sitemap sso static status support system terms test undefined null www'
  ).split(' '),
);

/** Words that say only what an organisation is, dropped when the rest is long enough to tell it apart. */
const ENDINGS = /(有限责任公司|股份有限公司|有限公司|社区服务中心|服务中心|物业服务|物业管理|公司|中心)$/u;

/** A short address to begin with: 阳光社区服务中心 becomes "yangguang". */
export function slugSuggestion(name: string): string {
  const short = shortened(name.trim());
  const letters = pinyinOf(short, 'thing')
    .full.replace(/^[^a-z]+/, '')
    .slice(0, LONGEST);
  if (letters.length < 3) return `org-${letters}`.replace(/-$/, '');
  return RESERVED_SLUGS.has(letters) ? `${letters.slice(0, LONGEST - 4)}-org` : letters;
}

/** Why an address cannot be taken; undefined when it can. Whether somebody has it already is for the caller to ask. */
export function checkSlug(slug: string): Text | undefined {
  if (!SLUG.test(slug) || slug.endsWith('-') || slug.includes('--')) {
    return {
      zh: '用 3 到 31 个小写字母、数字或短横线，以字母开头。',
      en: 'Use 3 to 31 lower-case letters, digits or hyphens, beginning with a letter.',
    };
  }
  return RESERVED_SLUGS.has(slug) ? { zh: '这个地址由系统保留。', en: 'This address is reserved.' } : undefined;
}

function shortened(name: string): string {
  let short = name;
  for (let ending = ENDINGS.exec(short); ending; ending = ENDINGS.exec(short)) {
    const rest = short.slice(0, ending.index);
    if (Array.from(rest).length < 2) break;
    short = rest;
  }
  return short;
}
