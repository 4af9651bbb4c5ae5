/** Root fields of which a document may hold one: what is limited per call must not be tried by the dozen in one call. */
export const onceFields = new Set<string>();

/** Marks a root field that a document may hold once, alone or with others of its kind. */
export const Once = () => (_target: object, field: string | symbol) => {
  onceFields.add(String(field));
};
