import type { Text } from '@charter/kernel';
import { sameValue } from '@charter/regulation';
import type { Template } from '../template';
import type { Detail } from './detail';
import { type Part, type PartSort, partsOf } from './part';

/** One of the contents that clash, and the templates that have it. */
export interface Variant {
  templates: [string, ...string[]];
  key: string;
  name: Text;
  /** What it says. */
  text: Text;
}

/** Parts that cannot stand side by side as they are. */
export interface Clash {
  /** Sort and key, or sort and name. */
  id: string;
  sort: PartSort;
  /** The same key with different contents, or different keys that people know by the same name. */
  reason: 'sameKey' | 'sameName';
  variants: [Variant, Variant, ...Variant[]];
  /** The first that fits governs, so a second could never do so: one has to be chosen. */
  onlyOne: boolean;
}

type Owned = Part & { template: string };

/** Enough to see what is at stake. */
const MOST_DETAILS = 8;

/** These are merged by their code: whoever has a department or a role of that code already has this one. */
const MERGED: readonly PartSort[] = ['department', 'role'];

/** Every clash among some templates, first those of keys. Chapters of the same name are one too: they may become one chapter. */
export function clashesOf(templates: readonly Template[]): Clash[] {
  const parts = templates.flatMap((template) => partsOf(template).map((part): Owned => ({ ...part, template: template.code })));
  return [...sameKey(parts), ...sameName(parts)];
}

function sameKey(parts: readonly Owned[]): Clash[] {
  const apart = parts.filter(({ sort }) => !MERGED.includes(sort));
  return [...grouped(apart, ({ key }) => key)].flatMap(([id, group]): Clash[] => {
    const sides = sidesOf(group, (part, other) => sameValue(part.content, other.content));
    return clashOf(`key ${id}`, 'sameKey', sides);
  });
}

/** A name used twice within one template is that template's own business. */
function sameName(parts: readonly Owned[]): Clash[] {
  return [...grouped(parts, ({ name }) => name.zh)].flatMap(([id, group]): Clash[] => {
    const sides = sidesOf(group, (part, other) => part.key === other.key);
    const owners = sides.flatMap(({ templates }) => templates);
    const apart = new Set(owners).size === owners.length;
    return apart ? clashOf(`name ${id}`, 'sameName', sides) : [];
  });
}

/** A content, and the templates that have it. */
interface Side {
  part: Part;
  templates: Variant['templates'];
}

function clashOf(id: string, reason: Clash['reason'], sides: readonly Side[]): Clash[] {
  const [first, second, ...more] = sides;
  if (!first || !second) return [];
  const { sort } = first.part;
  const told = toldApart(sides);
  return [{ id, sort, reason, variants: [told(first), told(second), ...more.map(told)], onlyOne: sort === 'dispatchRule' }];
}

/** Puts sides into words; what says the same is told apart by the single values that differ. */
function toldApart(sides: readonly Side[]): (side: Side) => Variant {
  const texts = new Map(sides.map((side) => [side, side.part.words()]));
  const alike = new Set([...texts.values()].map(({ zh }) => zh)).size < sides.length;
  const details = new Map(sides.map((side) => [side, alike ? side.part.details() : []]));
  const isShared = ({ place, value }: Detail) =>
    sides.every((side) => details.get(side)?.some((other) => other.place === place && sameValue(other.value, value)));
  return (side) => {
    const own = (details.get(side) ?? []).filter((detail) => !isShared(detail)).slice(0, MOST_DETAILS);
    const { templates, part } = side;
    return { templates, key: part.key, name: part.name, text: lines([texts.get(side) ?? part.name, ...own.map(({ words }) => words)]) };
  };
}

function lines(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('\n'), en: texts.map(({ zh, en }) => en ?? zh).join('\n') };
}

function grouped(parts: readonly Owned[], by: (part: Part) => string): Map<string, Owned[]> {
  return Map.groupBy(parts, (part) => `${part.sort} ${by(part)}`);
}

function sidesOf(parts: readonly Owned[], alike: (part: Part, other: Part) => boolean): Side[] {
  const found: Side[] = [];
  for (const part of parts) {
    const known = found.find((side) => alike(side.part, part));
    if (known) known.templates.push(part.template);
    else found.push({ part, templates: [part.template] });
  }
  return found;
}
