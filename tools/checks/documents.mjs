import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import ts from 'typescript';
import { filesOf, finding, textOf, visit } from './source.mjs';

const clients = [
  { app: 'apps/console/src', contract: 'libs/contract/core.graphql', except: 'apps/console/src/platform/' },
  { app: 'apps/console/src/platform', contract: 'libs/contract/platform.graphql' },
  { app: 'apps/portal/src', contract: 'libs/contract/public.graphql' },
  { app: 'libs/recipe/src', contract: 'libs/contract/core.graphql' },
];

/** Every document that the console, the portal and the recipes send is valid against the committed contract. */
export function documents(tree) {
  return clients.flatMap(({ app, contract, except }) => {
    if (!existsSync(join(tree, app))) return [];
    if (!existsSync(join(tree, contract))) return [finding('documents-fit-the-contract', contract, 'is missing')];
    const schema = buildSchema(textOf(tree, contract));
    const found = collect(tree, app);
    const own = found.filter(({ place }) => !except || !place.startsWith(except));
    return own.flatMap((document) => faults(schema, document, found));
  });
}

/** All gql templates of an app: place, name of the constant, text, and the constants they interpolate. */
function collect(tree, app) {
  const found = [];
  for (const path of filesOf(tree, [app], /[.]tsx?$/)) {
    visit(tree, path, (node, line) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'gql') return;
      const { template } = node;
      const isPlain = ts.isNoSubstitutionTemplateLiteral(template);
      const spans = isPlain ? [] : template.templateSpans;
      found.push({
        place: `${path}:${line()}`,
        name: ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined,
        text: isPlain ? template.text : template.head.text + spans.map((span) => span.literal.text).join(''),
        uses: spans.map((span) => span.expression.getText()),
      });
    });
  }
  return found;
}

/** The text with that of every fragment it reaches, each once. */
function whole(document, all, seen = new Set()) {
  if (seen.has(document)) return '';
  seen.add(document);
  return (
    document.text +
    document.uses.map((name) => whole(all.find((other) => other.name === name) ?? { text: '', uses: [] }, all, seen)).join('\n')
  );
}

function faults(schema, document, all) {
  const fault = (text) => finding('documents-fit-the-contract', document.place, text);
  const unknown = document.uses.filter((name) => !all.some((other) => other.name === name));
  if (unknown.length) return [fault(`interpolates ${unknown.join(', ')}, which is no document`)];
  try {
    const parsed = parse(whole(document, all));
    const isFragment = parsed.definitions.every((definition) => definition.kind === 'FragmentDefinition');
    // a fragment by itself is validated with each operation that uses it
    return isFragment ? [] : validate(schema, parsed).map((error) => fault(error.message));
  } catch (error) {
    return [fault(error.message)];
  }
}
