import { type Language, LANGUAGES, inLanguage } from '@charter/kernel';
import { type Article, type Recognised, printable, recognise, write } from '@charter/regulation';
import { templates } from './index';

const cases = templates.flatMap((template) => LANGUAGES.map((language) => ({ template, language, name: `${template.code} ${language}` })));

/** The tree by places instead of keys, as recognising gives keys of its own. */
function drawn(
  nodes: readonly { key: string; parent?: string | undefined; level: string; label: string; title?: string; body?: string }[],
) {
  const places = new Map(nodes.map(({ key }, index) => [key, index]));
  return nodes.map(({ parent, level, label, title, body }) => [parent && places.get(parent), level, label, title, body]);
}

const inOneLanguage = (articles: readonly Article[], language: Language) =>
  articles.map(({ key, parent, level, label, title, body }) => ({
    key,
    parent,
    level,
    label: inLanguage(label, language),
    ...(title ? { title: inLanguage(title, language) } : {}),
    ...(body ? { body: inLanguage(body, language) } : {}),
  }));

describe('P-1.3: a regulation as Markdown', () => {
  it.each(cases)('comes back as the same tree: $name', ({ template, language }) => {
    const { articles, regulation } = template;
    const again = recognise(write([printable(regulation.title, articles, language)]));
    expect(again.map(({ title }) => title)).toEqual([inLanguage(regulation.title, language)]);
    expect(drawn((again[0] as Recognised).nodes)).toEqual(drawn(inOneLanguage(articles, language)));
    expect(again[0]?.leftovers).toEqual([]);
  });
});
