import { address } from './client';
import { present } from './present';

/** A mail as it lies in the local outbox. */
export interface KeptMail {
  id: string;
  to: string;
  kind: string;
  language: string;
  subject: string;
  text: string;
  html: string;
}

/** Every mail sent to an address, the newest first. */
export async function mailsTo(email: string): Promise<KeptMail[]> {
  const answer = await fetch(`${address()}/outbox.json?to=${encodeURIComponent(email)}`);
  return (await answer.json()) as KeptMail[];
}

/** The newest mail of a kind to an address. */
export async function mailTo(email: string, kind: string): Promise<KeptMail> {
  const mails = await mailsTo(email);
  return present(
    mails.find((mail) => mail.kind === kind),
    `mail ${kind} to ${email}`,
  );
}

/** The end of the link in a mail, which is its secret. */
export function linkIn({ text }: KeptMail): string {
  return present(/console\/(?:invite|reset)\/([\w-]+)/.exec(text)?.[1], 'link in the mail');
}

/** The code in a mail. */
export function codeIn({ text }: KeptMail): string {
  return present(/^ +(\d{6})$/m.exec(text)?.[1], 'code in the mail');
}
