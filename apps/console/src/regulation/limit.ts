import type { Wording } from '../shared/message';
import { words } from './messages';
import type { LimitBody } from './regulation';

/** "2 个工作日", as the limit is told. */
export function limitText({ value, unit }: Pick<LimitBody, 'value' | 'unit'>, t: Wording): string {
  return `${value} ${t(words[unit])}`;
}

/** What a limit is narrowed to. */
export function scopeText(body: LimitBody, t: Wording): string {
  const parts = [body.itemName ?? body.item, body.department, body.narrowedTo ? t(words[body.narrowedTo]) : null].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : t(words.everything);
}
