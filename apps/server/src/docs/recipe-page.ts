import type { Language, Text } from '@charter/kernel';
import { type RecipeStep, recipes } from '@charter/recipe';
import { type Page, block, code, words } from './page';

const SAYS: Record<string, Required<Text>> = {
  scopes: { zh: '密钥需要的权限：', en: 'The key needs: ' },
  variables: { zh: '变量', en: 'Variables' },
  keep: { zh: '留给后面的步骤：', en: 'Keep for later: ' },
  shows: { zh: '应答中', en: 'The answer has' },
};

const say = (key: keyof typeof SAYS, language: Language) => words(SAYS[key] ?? { zh: key }, language);

function stepOf({ say: text, document, variables, keep, shows }: RecipeStep, language: Language): string {
  const parts = [`<p>${words(text, language)}</p>`, block(document)];
  if (variables) parts.push(`<p>${say('variables', language)}</p>`, block(JSON.stringify(variables, undefined, 2)));
  if (shows) {
    const rows = Object.entries(shows).map(([path, value]) => `<tr><td>${code(path)}</td><td>${code(JSON.stringify(value))}</td></tr>`);
    parts.push(`<p>${say('shows', language)}</p><table>${rows.join('')}</table>`);
  }
  const kept = Object.entries(keep ?? {}).map(([name, path]) => code(`$${name} = ${path}`));
  if (kept.length > 0) parts.push(`<p>${say('keep', language)}${kept.join(' ')}</p>`);
  return `<li>${parts.join('')}</li>`;
}

/** The tasks of integrators, as a test carries them out. */
export function recipePage(language: Language): Page {
  const index = recipes.map(({ id, title }) => `<li><a href="#${id}">${words(title, language)}</a></li>`).join('');
  const all = recipes.map(
    ({ id, title, about, scopes, steps }) => `<h2 id="${id}">${words(title, language)}</h2><p>${words(about, language)}</p>
<p>${say('scopes', language)}${scopes.map(code).join(' ')}</p><ol>${steps.map((step) => stepOf(step, language)).join('')}</ol>`,
  );
  return { path: '/docs/api/recipes', title: { zh: '对接示例', en: 'Recipes' }, body: `<ul>${index}</ul>${all.join('')}` };
}
