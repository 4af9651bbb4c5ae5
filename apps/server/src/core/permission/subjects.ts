import type { SubjectDefinition } from '@charter/kernel';

/**
 * What the contexts declare as subjects of permission. Filled once when the modules are loaded; the console's role editor,
 * the guard, the row filter and the field masks all read this list.
 */
export class Subjects {
  private readonly governed = new Set<string>();

  constructor(readonly all: readonly SubjectDefinition[]) {
    for (const { subject, fields } of all) for (const { code } of fields) this.governed.add(`${subject}.${code}`);
  }

  /** Fields whose content a history holds; of sensitive ones it keeps what everybody sees, the masked form. */
  recordedFields(subject: string): string[] {
    const definition = this.all.find((each) => each.subject === subject);
    return definition?.fields.map(({ code }) => code).filter((code) => !definition.sensitive.includes(code)) ?? [];
  }

  isGoverned(subject: string, field: string): boolean {
    return this.governed.has(`${subject}.${field}`);
  }
}
