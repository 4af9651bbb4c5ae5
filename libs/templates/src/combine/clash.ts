import type { Text } from '@charter/kernel';
import { sameValue } from '@charter/regulation';
import type { Template } from '../template';
import { type Part, type PartSort, partsOf } from './part';

/** One of the contents that clash, and the templates that have it. */
export interface Variant {
  templates: [string, ...string[]];
  key: string;
  name: Text;
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

/** Every clash among some templates, first those of keys. Chapters of the same name are one too: they may become one chapter. */
export function clashesOf(templates: readonly Template[]): Clash[] {
  const parts = templates.flatMap((template) => partsOf(template).map((part): Owned => ({ ...part, template: template.code })));
  return [...sameKey(parts), ...sameName(parts)];
}

function sameKey(parts: readonly Owned[]): Clash[] {
  return [...grouped(parts, ({ key }) => key)].flatMap(([id, group]): Clash[] => {
    const variants = variantsOf(group, (part, other) => sameValue(part.content, other.content));
    return clashOf(`key ${id}`, 'sameKey', group, variants);
  });
}

/** A name used twice within one template is that template's own business. */
function sameName(parts: readonly Owned[]): Clash[] {
  return [...grouped(parts, ({ name }) => name.zh)].flatMap(([id, group]): Clash[] => {
    const variants = variantsOf(group, (part, other) => part.key === other.key);
    const owners = variants.flatMap(({ templates }) => templates);
    const apart = new Set(owners).size === owners.length;
    return apart ? clashOf(`name ${id}`, 'sameName', group, variants) : [];
  });
}

function clashOf(id: string, reason: Clash['reason'], [part]: readonly Owned[], variants: Variant[]): Clash[] {
  return part && isSeveral(variants) ? [{ id, sort: part.sort, reason, variants, onlyOne: part.sort === 'dispatchRule' }] : [];
}

function isSeveral(variants: Variant[]): variants is Clash['variants'] {
  return variants.length > 1;
}

function grouped(parts: readonly Owned[], by: (part: Part) => string): Map<string, Owned[]> {
  return Map.groupBy(parts, (part) => `${part.sort} ${by(part)}`);
}

function variantsOf(parts: readonly Owned[], alike: (part: Part, other: Part) => boolean): Variant[] {
  const found: { part: Owned; templates: Variant['templates'] }[] = [];
  for (const part of parts) {
    const known = found.find((variant) => alike(variant.part, part));
    if (known) known.templates.push(part.template);
    else found.push({ part, templates: [part.template] });
  }
  return found.map(({ part: { key, name }, templates }) => ({ templates, key, name }));
}
