import type { RaRecord } from 'react-admin';

/** A notice as the inbox shows it (O-10). */
export interface Notice extends RaRecord {
  id: string;
  kind: string;
  kindName: string;
  title: string;
  at: string;
  readAt: string | null;
  request: { id: string; number: string; summary: string; overdue: boolean } | null;
  articleQuestion: { id: string; articleKey: string; articleLabel: string | null; text: string } | null;
  filing: { id: string; title: string } | null;
  regulationVersion: { id: string; number: number; title: string } | null;
  organisation: { id: string; name: string } | null;
  posting: { id: string; number: string; title: string } | null;
}

export const MAILS = ['NONE', 'IMMEDIATE', 'DIGEST'] as const;
export type NoticeMail = (typeof MAILS)[number];

/** How the member hears of one kind. */
export interface NoticeSetting {
  kind: string;
  name: string;
  hint: string;
  inbox: boolean;
  mail: NoticeMail;
}

/** The settings that were changed, as the API takes them. */
export function changedSettings(
  before: readonly NoticeSetting[],
  after: readonly NoticeSetting[],
): Pick<NoticeSetting, 'kind' | 'inbox' | 'mail'>[] {
  return after
    .filter(({ kind, inbox, mail }) => {
      const known = before.find((setting) => setting.kind === kind);
      return known?.inbox !== inbox || known.mail !== mail;
    })
    .map(({ kind, inbox, mail }) => ({ kind, inbox, mail }));
}
