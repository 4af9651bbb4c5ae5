import { type Language, type Text, inLanguage } from '@charter/kernel';
import { CHANNEL_NAMES, PRIORITY_NAMES } from '@charter/service';
import type { Directory } from '../organisation';
import type { GoverningVersion } from '../regulation';

/** What the values of a trail can be about. */
export interface Surroundings {
  directory: Pick<Directory, 'department' | 'member'>;
  /** The version in force: what had another name before is called by today's. */
  version: Pick<GoverningVersion, 'find' | 'of'>;
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

const PERSONAL: Record<string, Text> = {
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'phone' },
  address: { zh: '住址', en: 'address' },
  note: { zh: '备注', en: 'note' },
};

/** What was disclosed or erased of a person. */
function parts(codes: string): Text {
  const names = codes.split(', ').map((code) => PERSONAL[code] ?? { zh: code });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map((name) => inLanguage(name, 'en')).join(', ') };
}

/** Codes of certain fields and what they are called; whatever is unknown stays as it was written. */
const CODES: Record<string, (code: string, surroundings: Surroundings) => Text | undefined> = {
  revealed: parts,
  erased: parts,
  channel: (code) => (CHANNEL_NAMES as Record<string, Text>)[code],
  priority: (code) => (PRIORITY_NAMES as Record<string, Text>)[code],
  item: (code, { version }) => version.find('serviceItem', code)?.name,
  rating: (code, { version }) =>
    version
      .of('ratingScale')
      .flatMap(({ body }) => body.levels)
      .find((level) => level.code === code)?.name,
  state: (code, { version }) =>
    version
      .of('procedure')
      .flatMap(({ body }) => body.states)
      .find((state) => state.code === code)?.name,
};

/** A value of the trail as people read it: names instead of codes and ids (O-6). */
export function valueInWords(field: string, value: string, surroundings: Surroundings, language: Language): string {
  const name = CODES[field]?.(value, surroundings);
  if (name) return inLanguage(name, language);
  const { directory } = surroundings;
  return value.replaceAll(UUID, (id) => {
    const department = directory.department(id);
    return department ? inLanguage(department.name, language) : (directory.member(id)?.name ?? id);
  });
}
