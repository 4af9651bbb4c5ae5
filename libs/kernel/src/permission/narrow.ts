import type { Grant, SubjectDefinition } from './grant';

/** The scope that lets a key see personal data in clear, where its maker may. */
export const PERSONAL_DATA = 'pii:read';

/** Every scope a key may have: "Request:read" for each action of each subject, and the clear view of personal data. */
export function keyScopes(subjects: readonly SubjectDefinition[]): string[] {
  return [...subjects.flatMap(({ subject, actions }) => actions.map(({ code }) => `${subject}:${code}`)), PERSONAL_DATA];
}

/**
 * What is left of somebody's grants for a key of theirs: the actions its scopes name and, unless it may see personal data,
 * no sensitive field. Never more than the grants themselves, so that a key shrinks with the rights of its maker (O-5).
 */
export function narrowed(grants: readonly Grant[], scopes: readonly string[], subjects: readonly SubjectDefinition[]): Grant[] {
  const seesPersonalData = scopes.includes(PERSONAL_DATA);
  return grants.flatMap((grant) => {
    const definition = subjects.find(({ subject }) => subject === grant.subject);
    const actions = grant.actions.filter((action) => scopes.includes(`${grant.subject}:${action}`));
    if (!definition || actions.length === 0) return [];
    const fields = seesPersonalData ? grant.fields : grant.fields?.filter((field) => !definition.sensitive.includes(field));
    const { fields: _, ...whose } = grant;
    return [{ ...whose, actions, ...(fields ? { fields } : {}) }];
  });
}
