/** One step of a schema: applied once per schema, in its own transaction, with the schema first on the search path. */
export interface Migration {
  /** "0001-foundation": applied in the order of the list, never renamed. */
  id: string;
  sql: string;
}
