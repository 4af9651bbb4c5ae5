import { recipes } from './index';
import { filled, gql, valueAt } from './recipe';

describe('a recipe', () => {
  it('takes its indentation off its documents, and keeps that within them', () => {
    const document = gql`
      query Who {
        viewer {
          locale
        }
      }
    `;
    expect(document).toBe(['query Who {', '  viewer {', '    locale', '  }', '}'].join('\n'));
  });

  it('puts what was kept in the place of its name, however deep', () => {
    expect(filled({ input: { ids: ['$one', 'two'], note: null, n: 3 } }, { one: 'req_1' })).toEqual({
      input: { ids: ['req_1', 'two'], note: null, n: 3 },
    });
  });

  it('finds values by their path', () => {
    expect(valueAt({ requests: { nodes: [{ id: 'a' }, { id: 'b' }] } }, 'requests.nodes.1.id')).toBe('b');
    expect(valueAt({ requests: null }, 'requests.nodes.1.id')).toBeUndefined();
  });
});

describe('the recipes', () => {
  it('are ten tasks with names of their own', () => {
    expect(recipes).toHaveLength(10);
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(10);
  });

  it.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s uses only what it has kept before', (_id, { steps }) => {
    const kept = new Set<string>();
    for (const { variables, keep = {} } of steps) {
      for (const [, name] of JSON.stringify(variables ?? {}).matchAll(/"\$(\w+)"/g)) expect(kept).toContain(name);
      for (const name of Object.keys(keep)) kept.add(name);
    }
  });
});
