import { type Recipe, filled, recipes, valueAt } from '@charter/recipe';
import { makeKey } from '../frame/key';
import { type Organisation, signUp, unique } from '../frame/organisation';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await signUp();
});

/** Carries a recipe out with a key that has just the scopes it names; returns what came back where the recipe says it counts. */
async function follow({ scopes, steps }: Recipe): Promise<{ found: unknown; promised: unknown }[]> {
  const { client } = await makeKey(organisation, [...scopes]);
  const kept: Record<string, unknown> = {};
  const results = [];
  for (const { document, variables = {}, keep = {}, shows = {} } of steps) {
    const answer = await client.with({ 'idempotency-key': unique() }).query(document, filled(variables, kept) as Record<string, unknown>);
    for (const [name, path] of Object.entries(keep)) kept[name] = valueAt(answer, path) ?? null;
    const refusals = Object.values(answer as object).flatMap((payload: { userErrors?: unknown[] } | null) => payload?.userErrors ?? []);
    if (!Object.keys(shows).some((path) => path.includes('userErrors'))) results.push({ found: refusals, promised: [] });
    for (const [path, promised] of Object.entries(shows)) results.push({ found: valueAt(answer, path), promised: filled(promised, kept) });
  }
  return results;
}

describe('O-5 the recipes of the documentation', () => {
  it.each(recipes.map((recipe) => [recipe.id, recipe] as const))(
    'O-5 %s works as it is written, with the scopes it names',
    async (_id, recipe) => {
      const results = await follow(recipe);
      expect(results.length).toBeGreaterThan(0);
      expect(results.map(({ found }) => found)).toEqual(results.map(({ promised }) => promised));
    },
  );
});
