import type { Text } from '../../text';
import type { RuleFunction } from '../function/function';
import { RULE_FUNCTIONS } from '../function/offer';
import { type RuleVariable, type RuleVariables, variableAt } from '../variable';
import { writeText } from '../write';
import { fieldAt } from './sort';

/** Something that may be written at the cursor. */
export interface RuleCompletion {
  kind: 'name' | 'function' | 'value';
  label: string;
  /** How a function is called, or of which type a name is. */
  detail: string;
  doc: Text;
  insert: string;
  /** Where the cursor stands afterwards, counted within what is inserted. */
  caret: number;
}

/** What may be written at a place of a rule, and the stretch of its text that would be replaced. */
export interface RuleCompletions {
  from: number;
  to: number;
  options: RuleCompletion[];
}

/** Names, functions and codes that go on from what stands before the cursor. */
export function completionsAt(text: string, cursor: number, variables: RuleVariables): RuleCompletions {
  const before = text.slice(0, cursor);
  const quote = openQuote(before);
  if (quote !== undefined) return withinText(text, quote, cursor, variables);
  const word = /[A-Za-z_][\w.]*$|\.$/.exec(before)?.[0] ?? '';
  const [owner, start] = [word.slice(0, Math.max(0, word.lastIndexOf('.'))), word.slice(word.lastIndexOf('.') + 1)];
  const rest = /^\w*/.exec(text.slice(cursor))?.[0].length ?? 0;
  const offered = word.includes('.') ? membersOf(owner, variables) : rootOptions(before.slice(0, before.length - word.length), variables);
  return { from: cursor - start.length, to: cursor + rest, options: offered.filter((option) => fits(option, start)) };
}

/** How a function is written, with the names of what it is given: `text.contains(part)`. */
export function signatureOf({ name, method, parameters }: RuleFunction): string {
  const [first, ...others] = parameters.map((parameter) => parameter.name);
  return method ? `${first}.${name}(${others.join(', ')})` : `${name}(${[first, ...others].join(', ')})`;
}

const fits = ({ label }: RuleCompletion, start: string) => label.toLowerCase().startsWith(start.toLowerCase());

/** Where the text that is still open at the end begins, its quotation mark included. */
function openQuote(before: string): number | undefined {
  let open: number | undefined;
  for (let place = 0; place < before.length; place += 1) {
    const sign = before[place];
    if (sign === '\\' && open !== undefined) place += 1;
    else if (open === undefined ? sign === '"' || sign === "'" : sign === before[open]) open = open === undefined ? place : undefined;
  }
  return open;
}

/** Names that come before a place where one of their codes may stand. */
const BEFORE_CODE = [
  /([A-Za-z_][\w.]*)\s*[=!]=\s*$/,
  /([A-Za-z_][\w.]*)\s+in\s*\[[^\]]*$/,
  /\bhas(?:Any|All|Category)\(\s*([A-Za-z_][\w.]*)\s*,\s*(?:\[[^\]]*)?$/,
  /\bcountOf\(\s*([A-Za-z_][\w.]*)\s*,\s*\[[^\]]*$/,
];

function codesAt(before: string, variables: RuleVariables): RuleCompletion[] {
  const path = BEFORE_CODE.map((form) => form.exec(before)?.[1]).find((found) => found !== undefined);
  const field = path === undefined ? undefined : fieldAt(variables, path);
  return (field?.values ?? []).map(({ code, name }) => {
    const insert = writeText(code);
    return { kind: 'value', label: code, detail: '', doc: name, insert, caret: insert.length };
  });
}

/** Within quotation marks the code replaces all that stands between them. */
function withinText(text: string, quote: number, cursor: number, variables: RuleVariables): RuleCompletions {
  const start = text.slice(quote + 1, cursor);
  const closing = text.indexOf(text[quote] ?? '"', cursor);
  const options = codesAt(text.slice(0, quote), variables).filter((option) => fits(option, start));
  return { from: quote, to: closing === -1 ? text.length : closing + 1, options };
}

function rootOptions(before: string, variables: RuleVariables): RuleCompletion[] {
  const functions = RULE_FUNCTIONS.filter(({ method }) => !method).map(calling);
  return [...codesAt(before, variables), ...Object.entries(variables).map(naming), ...functions];
}

function membersOf(owner: string, variables: RuleVariables): RuleCompletion[] {
  const variable = owner === '' ? undefined : variableAt(variables, owner);
  if (variable && 'fields' in variable) return Object.entries(variable.fields).map(naming);
  const methods = RULE_FUNCTIONS.filter(({ method }) => method);
  const type = variable?.type.startsWith('list<') ? 'list<T>' : variable?.type;
  return methods.filter(({ parameters }) => type === undefined || parameters[0]?.type === type).map(calling);
}

function naming([name, variable]: [string, RuleVariable]): RuleCompletion {
  const record = 'fields' in variable;
  const insert = record ? `${name}.` : name;
  return {
    kind: 'name',
    label: name,
    detail: record ? '' : (variable.format ?? variable.type),
    doc: variable.doc,
    insert,
    caret: insert.length,
  };
}

function calling(offered: RuleFunction): RuleCompletion {
  const { name, method, parameters, doc } = offered;
  const insert = `${name}()`;
  const empty = parameters.length === (method ? 1 : 0);
  return { kind: 'function', label: name, detail: signatureOf(offered), doc, insert, caret: insert.length - (empty ? 0 : 1) };
}
