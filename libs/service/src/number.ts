import type { LocalDate } from '@charter/kernel';

/** The number a person is told: `requestNumber('2026-11-23', 7)` is FW-20261123-0007. */
export function requestNumber(date: LocalDate, serial: number): string {
  return `FW-${date.replaceAll('-', '')}-${String(serial).padStart(4, '0')}`;
}
