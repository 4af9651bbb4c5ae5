import { pinyinOf } from '@charter/kernel';

/** What a search may find a record by: its words, their pinyin and initials, lower case. */
export function searchTextOf(kind: 'person' | 'thing', ...names: (string | null | undefined)[]): string {
  return names
    .filter((name): name is string => Boolean(name))
    .map((name) => {
      const { full, initials } = pinyinOf(name, kind);
      return `${name.toLowerCase()} ${full} ${initials}`;
    })
    .join(' ');
}
