import type { Text } from '@charter/kernel';

/** What a provider of identities says of a person who has just signed in there. */
export interface Vouched {
  email: string | undefined;
  emailVerified: boolean;
}

/** What the organisation knows of them. */
export interface KnownPerson {
  /** The account that this identity was linked with before, and whether its seat is still theirs. */
  identity?: { seated: boolean } | undefined;
  /** The member of the same address. */
  member?:
    | {
        active: boolean;
        /** none: invited, has not joined; unproven: its account never proved the address. */
        account: 'none' | 'unproven' | 'proven';
        /** Another identity of the same provider was linked with the account before. */
        otherIdentity: boolean;
      }
    | undefined;
}

/** What the organisation has laid down. */
export interface ArrivalRule {
  /** Mail domains whose addresses are its own. */
  domains: readonly string[];
  /** Whether somebody unknown becomes a member. */
  provision: boolean;
}

export const ARRIVAL_REFUSALS = {
  noSeat: { zh: '你在本机构的成员身份已停用，请联系管理员。', en: 'Your membership is no longer active; ask an administrator.' },
  unverified: {
    zh: '身份提供方没有确认你的邮箱。请先用密码登录，再到“我的账号”里关联。',
    en: 'The provider does not vouch for your e-mail address. Sign in with your password first and link it under "My account".',
  },
  domain: { zh: '你的邮箱不属于本机构允许的域名。', en: 'Your e-mail address is not of a domain this organisation allows.' },
  unproven: {
    zh: '这个邮箱的账号还没有确认过邮箱。请先用密码登录，再到“我的账号”里关联。',
    en: 'The account of this address has never confirmed it. Sign in with your password first and link it under "My account".',
  },
  otherIdentity: {
    zh: '这个邮箱的成员已关联另一个身份，请联系管理员。',
    en: 'The member of this address is linked with another identity; ask an administrator.',
  },
  unknown: { zh: '你还不是本机构的成员，请联系管理员。', en: 'You are not a member of this organisation yet; ask an administrator.' },
} as const satisfies Record<string, Required<Text>>;

/** Why a provider cannot be used, or its answer is no good. */
export const PROVIDER_FAULTS = {
  url: { zh: '签发者地址须以 https:// 开头，不含账号和 #。', en: 'The issuer must be an https:// address without user name and #.' },
  inner: { zh: '签发者地址不能指向内部网络。', en: 'The issuer must not lead into an inner network.' },
  unreachable: {
    zh: '读不到身份提供方的说明（/.well-known/openid-configuration），请核对签发者地址。',
    en: "The provider's description (/.well-known/openid-configuration) cannot be read; check the issuer.",
  },
  incomplete: {
    zh: '身份提供方的说明里没有可用的登录地址、令牌地址或公钥地址。',
    en: "The provider's description names no usable sign-in, token or key address.",
  },
  declined: { zh: '身份提供方没有同意登录。', en: 'The provider did not agree to the sign-in.' },
  invalid: { zh: '身份提供方的答复没有通过校验。', en: "The provider's answer did not pass the checks." },
} as const satisfies Record<string, Required<Text>>;

export type ArrivalRefusal = keyof typeof ARRIVAL_REFUSALS;

/** enter: linked before; link: the seat of the address; join: an invited seat; provision: a new seat. */
export type Arrival = { way: 'enter' | 'link' | 'join' | 'provision' } | { refused: ArrivalRefusal };

/** Whether an address is of one of the domains; of "a.example" those of "b.a.example" are not. */
export function isOfDomain(email: string, domains: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((each) => each.toLowerCase() === domain);
}

/**
 * How somebody whom the provider vouches for comes in (O-1). An identity that was linked enters; anybody else is known by an
 * address that the provider has verified and that is the organisation's own, and takes no seat over that is another's.
 */
export function arrivalOf({ email, emailVerified }: Vouched, known: KnownPerson, rule: ArrivalRule): Arrival {
  if (known.identity) return known.identity.seated ? { way: 'enter' } : { refused: 'noSeat' };
  if (!email || !emailVerified) return { refused: 'unverified' };
  if (!isOfDomain(email, rule.domains)) return { refused: 'domain' };
  if (known.member) return seatOf(known.member);
  return rule.provision ? { way: 'provision' } : { refused: 'unknown' };
}

function seatOf({ active, account, otherIdentity }: NonNullable<KnownPerson['member']>): Arrival {
  if (!active) return { refused: 'noSeat' };
  if (account === 'none') return { way: 'join' };
  if (otherIdentity) return { refused: 'otherIdentity' };
  return account === 'proven' ? { way: 'link' } : { refused: 'unproven' };
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Domains as they are kept: in small letters, each once; the first that is none is told. */
export function readDomains(typed: readonly string[]): { domains: string[] } | { wrong: string } {
  const domains = [...new Set(typed.map((each) => each.trim().replace(/^@/, '').toLowerCase()).filter(Boolean))];
  const wrong = domains.find((each) => !DOMAIN.test(each));
  return wrong === undefined ? { domains } : { wrong };
}
