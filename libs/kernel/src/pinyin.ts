import { pinyin } from 'pinyin-pro';

/** How a name sounds, for search by pinyin or initials: 王小明 is "wangxiaoming" and "wxm". */
export interface Pinyin {
  full: string;
  initials: string;
}

/** Reads a person's first character as a surname (单 is "shan", not "dan"); Latin letters and digits stay, all else goes. */
export function pinyinOf(name: string, kind: 'person' | 'thing' = 'person'): Pinyin {
  const characters = pinyin(name, { type: 'all', toneType: 'none', surname: kind === 'person' ? 'head' : 'off', v: true });
  const sounds = characters.map(({ origin, pinyin: sound, isZh }) => (isZh ? sound : origin).toLowerCase().replace(/[^a-z0-9]/g, ''));
  return { full: sounds.join(''), initials: sounds.map((sound) => sound.slice(0, 1)).join('') };
}
