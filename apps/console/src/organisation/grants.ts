import type { Grant, SubjectInfo } from './organisation';

/** Grants of one role as the matrix edits them: every subject has at least one line, perhaps an empty one. */
export type Matrix = Readonly<Record<string, readonly Grant[]>>;

function emptyLine(info: SubjectInfo): Grant {
  return { subject: info.subject, actions: [], fields: null, scope: info.scopes[0] ?? 'ALL', rule: null };
}

export function matrixOf(subjects: readonly SubjectInfo[], grants: readonly Grant[]): Matrix {
  return Object.fromEntries(
    subjects.map((info) => {
      const lines = grants.filter((grant) => grant.subject === info.subject);
      return [info.subject, lines.length > 0 ? lines : [emptyLine(info)]];
    }),
  );
}

/** The grants to save: lines that allow something. */
export function grantsOf(matrix: Matrix): Grant[] {
  return Object.values(matrix)
    .flat()
    .filter((grant) => grant.actions.length > 0)
    .map(({ subject, actions, fields, scope, rule }) => ({ subject, actions, fields, scope, rule: scope === 'RULE' ? rule : null }));
}

export function withLine(matrix: Matrix, subject: string, place: number, part: Partial<Grant>): Matrix {
  return { ...matrix, [subject]: (matrix[subject] ?? []).map((line, index) => (index === place ? { ...line, ...part } : line)) };
}

export function withNewLine(matrix: Matrix, info: SubjectInfo): Matrix {
  const lines = matrix[info.subject] ?? [];
  const scope = info.scopes.find((each) => lines.every((line) => line.scope !== each)) ?? info.scopes[0] ?? 'ALL';
  return { ...matrix, [info.subject]: [...lines, { ...emptyLine(info), scope }] };
}

export function withoutLine(matrix: Matrix, info: SubjectInfo, place: number): Matrix {
  const rest = (matrix[info.subject] ?? []).filter((_, index) => index !== place);
  return { ...matrix, [info.subject]: rest.length > 0 ? rest : [emptyLine(info)] };
}

export function toggled(codes: readonly string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
}
