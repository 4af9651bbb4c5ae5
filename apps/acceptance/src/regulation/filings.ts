import type { Client } from '../frame/client';
import type { Organisation } from '../frame/organisation';
import { present } from '../frame/present';

/** Implementing rules as tests look at them (P-1.2). */
export interface Filing {
  id: string;
  version: number;
  state: string;
  title: string;
  outdated: boolean;
  createdByName: string;
  filedByName: string | null;
  opinion: string | null;
  effectiveFrom: string | null;
  endReason: string | null;
  department: { name: string } | null;
  replaces: { id: string } | null;
  replacedBy: { id: string } | null;
  articles: { key: string; carriesOut: string | null; basis: { body: string | null } | null }[];
  problems: { key: string | null; message: string }[];
  basisChanges: { key: string; change: string; parts: { change: string; text: string }[] }[];
  availableActions: { action: string; allowed: boolean; reasons: { message: string }[] }[];
  history: { action: string; reason: string | null }[];
}

const FIELDS = `id version state title outdated createdByName filedByName opinion effectiveFrom endReason department { name }
  replaces { id } replacedBy { id } articles { key carriesOut basis { body } } problems { key message }
  basisChanges { key change parts { change text } } availableActions { action allowed reasons { message } } history { action reason }`;

/** An article of the rules; `basis` is the key of the regulation's article that it carries out. */
export function rule(key: string, body: string, basis?: string): object {
  return { key, level: 'article', label: { zh: `${key}.` }, body: { zh: body }, ...(basis ? { carriesOut: basis } : {}) };
}

/** Begins rules of the department of daily living. */
export async function draftRules(organisation: Organisation, as: Client, title: string, articles: object[]): Promise<Filing> {
  const { regulationId } = organisation;
  const input = { departmentId: organisation.department('living'), regulationId, title: { zh: title }, articles };
  return (await as.done<{ filing: Filing }>('filingCreate', input, `filing { ${FIELDS} }`)).filing;
}

/** Takes a step, which must succeed: `take(client, 'File', filing)`. */
export async function take(as: Client, step: string, { id }: { id: string }, more: object = {}): Promise<Filing> {
  return (await as.done<{ filing: Filing }>(`filing${step}`, { id, ...more }, `filing { ${FIELDS} }`)).filing;
}

export async function lookAt(as: Client, id: string): Promise<Filing | null> {
  return (await as.query<{ filing: Filing | null }>(`query ($id: ID!) { filing(id: $id) { ${FIELDS} } }`, { id })).filing;
}

/** Titles of the rules somebody sees. */
export async function titlesSeen(as: Client, filter: object = {}, search?: string): Promise<string[]> {
  const { filings } = await as.query<{ filings: { nodes: { title: string }[] } }>(
    'query ($filter: FilingFilter, $search: String) { filings(first: 100, filter: $filter, search: $search) { nodes { title } } }',
    { filter, search },
  );
  return filings.nodes.map(({ title }) => title);
}

/** Publishes a version of the regulation in which one article reads otherwise. */
export async function reviseRegulation({ admin, regulationId }: Organisation, key: string, body: string): Promise<void> {
  const selection = 'draft { id articles { key level parentKey label { zh en } title { zh en } } }';
  interface Begun {
    draft: { id: string; articles: { key: string; level: string; parentKey: string; label: object; title: object }[] };
  }
  const { draft } = await admin.done<Begun>('regulationDraftCreate', { regulationId, reason: '修订' }, selection);
  const article = present(
    draft.articles.find((each) => each.key === key),
    key,
  );
  await admin.done('regulationDraftArticleSave', { draftId: draft.id, ...article, body: { zh: body } }, '');
  for (const step of ['Submit', 'Approve']) await admin.done(`regulationDraft${step}`, { id: draft.id }, '');
  await admin.done('regulationDraftPublish', { id: draft.id, reason: '修订' }, '');
}
