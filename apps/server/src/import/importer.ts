import type { Text } from '@charter/kernel';
import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../core/audit/trail';
import type { MemberCaller } from '../core/auth/principal';
import type { Transaction } from '../core/tenancy/transaction';
import type { Finding } from './finding';
import type { ImportRowEntity } from './import-run.entity';

/** What can be brought in. */
export const IMPORT_KINDS = ['DEPARTMENTS', 'MEMBERS', 'CUSTOMERS'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** A column of the file, with the words that explain it to whoever fills it in. */
export interface ImportColumn {
  code: string;
  heading: Required<Text>;
  note: Required<Text>;
  example: Required<Text>;
  required: boolean;
}

/** A row of the file by the codes of its columns; blank cells are left out. */
export interface ImportLine {
  /** As the spreadsheet program counts. */
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** What is wrong with a row, in which column, and the way out. */
export interface RowProblem {
  column?: string;
  message: Required<Text>;
}

/** What a row would do, or did. */
export interface PlannedRow {
  line: number;
  label: string;
  outcome: 'create' | 'update' | 'same' | 'refused';
  /** Columns whose content changes. */
  changes: string[];
  problems: RowProblem[];
}

export type WrittenRow = Omit<ImportRowEntity, 'importId'>;

export function createdRow(line: number, recordId: string): WrittenRow {
  return { line, outcome: 'create', recordId, version: 1, before: null };
}

/** @param kept what undoing puts back, as text. */
export function changedRow(line: number, before: { id: string; version: number }, kept: string): WrittenRow {
  return { line, outcome: 'update', recordId: before.id, version: before.version + 1, before: kept };
}

/** An import at work: in whose name, when, and under which id the trail keeps it. */
export interface Importing {
  transaction: Transaction;
  caller: MemberCaller;
  actor: AuditActor;
  now: number;
  invite: boolean;
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** Carries out what is not refused, and says what became of each row. */
  write: () => Promise<WrittenRow[]>;
}

/** The plan of an import: what was found out about each row, and how the sound ones are carried out. */
export function planOf<Wish extends { finding: Finding }>(
  wishes: readonly Wish[],
  write: (sound: readonly Wish[]) => Promise<WrittenRow[]>,
): ImportPlan {
  return { rows: wishes.map(({ finding }) => finding.planned()), write: () => write(wishes.filter(({ finding }) => finding.sound)) };
}

export interface UndoPlan {
  /** Rows that something was built on since; with one of them nothing is undone. */
  problems: Map<number, RowProblem[]>;
  write: () => Promise<void>;
}

/** Brings in one kind of record, by the rules and under the rights by which single ones are made. */
export interface Importer {
  kind: ImportKindName;
  subject: string;
  name: Required<Text>;
  columns: readonly ImportColumn[];
  plan(importing: Importing, lines: readonly ImportLine[]): Promise<ImportPlan>;
  undo(importing: Importing, rows: readonly WrittenRow[]): Promise<UndoPlan>;
}

/** Every kind that can be brought in. A context registers its own. */
@Injectable()
export class Importers {
  private readonly known = new Map<ImportKindName, Importer>();

  register(importer: Importer): void {
    this.known.set(importer.kind, importer);
  }

  of(kind: ImportKindName): Importer {
    const importer = this.known.get(kind);
    if (!importer) throw new Error(`Nobody brings in ${kind}`);
    return importer;
  }
}
