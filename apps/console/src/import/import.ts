import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { IMPORT, IMPORTS } from './documents';

export type ImportKind = 'DEPARTMENTS' | 'MEMBERS' | 'CUSTOMERS';
type ImportState = 'CHECKING' | 'CHECKED' | 'APPLYING' | 'DONE' | 'UNDOING' | 'UNDONE' | 'FAILED';

/** What can be brought in, the subject a member must be allowed to add to, and the list it comes to. */
export const KINDS: Readonly<Record<ImportKind, { subject: string; path: string }>> = {
  DEPARTMENTS: { subject: 'Department', path: '/departments' },
  MEMBERS: { subject: 'Member', path: '/members' },
  CUSTOMERS: { subject: 'Customer', path: '/customers' },
};

export interface ImportRun {
  id: string;
  kind: ImportKind;
  fileName: string;
  state: ImportState;
  created: number;
  changed: number;
  same: number;
  refused: number;
  problem: string | null;
  createdAt: string;
  appliedAt: string | null;
  undoneAt: string | null;
}

export interface ImportedRow {
  line: number;
  label: string;
  outcome: 'CREATE' | 'UPDATE' | 'SAME' | 'REFUSED';
  changes: string[];
  problems: { column: string | null; message: string }[];
}

export interface ImportDetail extends ImportRun {
  problemCount: number;
  rows: ImportedRow[];
}

export const isWorking = ({ state }: Pick<ImportRun, 'state'>) => state === 'CHECKING' || state === 'APPLYING' || state === 'UNDOING';

export const totalOf = ({ created, changed, same, refused }: ImportRun) => created + changed + same + refused;

/** Largest file the server takes, in bytes. */
export const MOST_BYTES = 700_000;

export const PAGE = 50;

/** One import with a page of its rows; asked again while it is worked on. */
export function useImport(id: string | undefined, offset: number, problemsOnly: boolean): ImportDetail | undefined {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['import', id, offset, problemsOnly, language],
    queryFn: async () => (await ask<{ import: ImportDetail }>(IMPORT, { id, first: PAGE, offset, problemsOnly })).import,
    enabled: id !== undefined,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 700 : false),
  });
  return id === undefined ? undefined : data;
}

export function useImports(kind: ImportKind): readonly ImportRun[] {
  const { data } = useQuery({
    queryKey: ['imports'],
    queryFn: async () => (await ask<{ imports: ImportRun[] }>(IMPORTS)).imports,
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? 1000 : false),
  });
  return data?.filter((run) => run.kind === kind) ?? [];
}
