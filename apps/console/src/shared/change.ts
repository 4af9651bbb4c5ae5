/** One entry of a record's history (api.md 17). */
export interface Change {
  id: string;
  at: string;
  actorName: string;
  onBehalfOf?: string | null;
  action: string;
  reason: string | null;
  source: string;
  requestId: string | null;
  fields: FieldChange[];
}

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}
