import type { Template } from '../template';
import { type Decision, OWN } from './settle';
import { type Combined, together } from './together';

/** What an organisation has, as if it were a template. */
export type Own = Pick<Template, 'regulation' | 'articles' | 'provisions' | 'departments' | 'roles'>;

/** What an organisation has with a template taken in, and what is new in it. */
export interface Extended extends Combined {
  departments: Template['departments'];
  roles: Template['roles'];
}

/**
 * Takes a template into what an organisation has (O-1): where both say something the organisation's own stays unless it was
 * decided otherwise, and whatever stays keeps its key, for its records name it.
 */
export function extended(own: Own, template: Template, decisions: Readonly<Record<string, Decision>> = {}): Extended {
  const nothing = { zh: '' };
  const standing: Template = { ...own, code: OWN, kinds: [], name: nothing, summary: nothing };
  const combined = together([standing, template], own.regulation, decisions);
  const known = (parts: readonly { code: string }[]) => new Set(parts.map(({ code }) => code));
  const [departments, roles] = [known(own.departments), known(own.roles)];
  return {
    ...combined,
    departments: combined.template.departments.filter(({ code }) => !departments.has(code)),
    roles: combined.template.roles.filter(({ code }) => !roles.has(code)),
  };
}
