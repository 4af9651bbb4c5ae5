import { addDays, type LocalDate } from '@charter/kernel';

/** How a certificate stands on a day. */
export const STANDINGS = ['valid', 'grace', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A certificate of a person, as the file has it. */
export interface Certificate {
  /** What it certifies: `disability`, or the code of an evidence. */
  code: string;
  /** Class and grade, of a disability. */
  kind?: string;
  grade?: number;
  /** Last day it is valid; without one it does not end. */
  validTo?: LocalDate;
}

/** How a certificate stands: valid through its last day, then in grace for so many days (G-2.2). */
export function standingOf({ validTo }: Pick<Certificate, 'validTo'>, today: LocalDate, graceDays: number): Standing {
  if (validTo === undefined || today <= validTo) return 'valid';
  return today <= addDays(validTo, graceDays) ? 'grace' : 'ended';
}

/** Certificates that count on a day: valid, or in grace. */
export function counting(certificates: readonly Certificate[], today: LocalDate, graceDays: number): Certificate[] {
  return certificates.filter((certificate) => standingOf(certificate, today, graceDays) !== 'ended');
}

/** The disability that counts where there are several: the most severe, of equals the one that lasts longer. */
export function gravest(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates
    .filter(({ code, grade }) => code === 'disability' && grade !== undefined)
    .toSorted((a, b) => (a.grade ?? 0) - (b.grade ?? 0) || lastDay(b).localeCompare(lastDay(a)))[0];
}

const lastDay = ({ validTo }: Certificate): LocalDate => validTo ?? '9999-12-31';
