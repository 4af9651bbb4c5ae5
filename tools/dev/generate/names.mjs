/** How one thing is called in every place: `named('customer', 'home-visit')` has `HomeVisit`, `homeVisits`, `home_visit` … */
export function named(context, thing, zh) {
  const words = thing.split('-');
  const many = [...words.slice(0, -1), pluralOf(words.at(-1))];
  const sentence = (parts) => parts.join(' ').replace(/^./, (letter) => letter.toUpperCase());
  return {
    context: camel(context.split('-')),
    Context: pascal(context.split('-')),
    contextDash: context,
    thing: camel(words),
    Thing: pascal(words),
    things: camel(many),
    Things: pascal(many),
    dash: thing,
    dashes: many.join('-'),
    snake: words.join('_'),
    CONSTANT: words.join('_').toUpperCase(),
    CONSTANTS: many.join('_').toUpperCase(),
    words: words.join(' '),
    Words: sentence(words),
    wordsPlural: many.join(' '),
    WordsPlural: sentence(many),
    zh: zh ?? sentence(words),
  };
}

const pascal = (words) => words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
const camel = (words) => pascal(words).replace(/^./, (letter) => letter.toLowerCase());

function pluralOf(word) {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Three letters of a name that no other id begins with: `vst` for a visit. */
export function prefixFor(thing, used) {
  const letters = thing.replaceAll('-', '');
  const rest = letters.slice(1);
  const consonants = rest.replaceAll(/[aeiou]/g, '');
  const pool = `${consonants}${rest}xyz`;
  for (let second = 0; second < pool.length; second += 1) {
    for (let third = second + 1; third < pool.length; third += 1) {
      const prefix = letters[0] + pool[second] + pool[third];
      if (!used.includes(prefix)) return prefix;
    }
  }
  return undefined;
}
