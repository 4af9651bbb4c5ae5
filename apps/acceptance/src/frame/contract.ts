import { readFileSync } from 'node:fs';
import { type GraphQLSchema, buildSchema } from 'graphql';

export type Api = 'core' | 'public' | 'platform';

/** Where the committed contract of a schema lies. */
export const contractOf = (api: Api) => new URL(`../../../../libs/contract/${api}.graphql`, import.meta.url);

const schemas = { core: read('core'), public: read('public'), platform: read('platform') };

function read(api: Api): GraphQLSchema {
  return buildSchema(readFileSync(contractOf(api), 'utf8'));
}

/** What every refusal says; more of it where the kind of refusal has more to say. */
const REFUSAL = {
  core: `__typename code message field
    ... on VersionConflict { currentVersion changedFields }
    ... on TransitionNotAllowed { from reasons { code message } }
    ... on DuplicateSuspected { candidates { id name } }`,
  platform: '__typename code message field',
  public: `__typename code message field ... on TransitionNotAllowed { from reasons { code message } }`,
};

/** The document of one mutation, its variables typed as the contract says. */
export function mutationOf(api: Api, field: string, selection: string): string {
  const definition = schemas[api].getMutationType()?.getFields()[field];
  if (!definition) throw new Error(`The contract has no mutation ${field}`);
  const [input] = definition.args;
  const [variables, call] = input ? [`($input: ${String(input.type)})`, `${field}(input: $input)`] : ['', field];
  return `mutation${variables} { ${call} { ${selection} userErrors { ${REFUSAL[api]} } } }`;
}
