/** Whether a role, as `r`, gives a right on all records of a subject: who it is that has to be told. */
export const givesOnAll = (subject: string, action: string): string =>
  `exists (select from jsonb_array_elements(r.grants) g where g ->> 'subject' = '${subject}' and g -> 'actions' ? '${action}' and g ->> 'scope' = 'all')`;
