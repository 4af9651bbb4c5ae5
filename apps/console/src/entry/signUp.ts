/** Kinds of organisation a template can be made for. */
export const KINDS = ['community', 'property', 'company', 'eldercare', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** What the page of sign-up asks (O-1). */
export interface SignUp {
  organisationName: string;
  slug: string;
  kind: Kind;
  /** The first leads. */
  templates: string[];
  name: string;
  email: string;
  password: string;
}

export const EMPTY_SIGN_UP: SignUp = {
  organisationName: '',
  slug: '',
  kind: 'community',
  templates: [],
  name: '',
  email: '',
  password: '',
};

const SLUG = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

export const PASSWORD_LENGTH = 10;

/** Fields that are empty or cannot be right; the server checks again. */
export function signUpMissing(signUp: SignUp): (keyof SignUp)[] {
  const lacking: (keyof SignUp)[] = [];
  for (const field of ['organisationName', 'name'] as const) if (!signUp[field].trim()) lacking.push(field);
  if (signUp.templates.length === 0) lacking.push('templates');
  if (!isSlug(signUp.slug)) lacking.push('slug');
  if (!/^\S+@\S+\.\S+$/.test(signUp.email)) lacking.push('email');
  if (signUp.password.length < PASSWORD_LENGTH) lacking.push('password');
  return lacking;
}
