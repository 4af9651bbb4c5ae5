export interface Credentials {
  email: string;
  password: string;
  /** Short address of the organisation to enter, where the account has several. */
  slug?: string;
}

export type SignIn = (credentials: Credentials) => Promise<void>;
