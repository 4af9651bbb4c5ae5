import { entry } from '../entry/messages';
import { channel, guide } from '../guide/messages';
import { rating } from '../rating/messages';
import { regulation } from '../regulation/messages';
import { request } from '../request/messages';
import { type Message, say } from './language';
import { shared } from './messages';

const all = [entry, channel, guide, rating, regulation, request, shared].flatMap((messages): [string, Message][] =>
  Object.entries(messages),
);
const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('messages', () => {
  it('fills gaps and leaves unknown ones in sight', () => {
    expect(say({ zh: '承诺 {promise}', en: 'Promised: {promise}' }, 'en', { promise: '3 days' })).toBe('Promised: 3 days');
    expect(say({ zh: '{a}', en: '{a}' }, 'zh')).toBe('{a}');
  });

  it('have the same gaps in both languages', () => {
    expect(all.filter(([, message]) => gaps(message.en).join() !== gaps(message.zh).join())).toEqual([]);
  });

  it('are English in English', () => {
    const mayShowChinese = new Set(['otherLanguage']);
    expect(all.filter(([name, message]) => !mayShowChinese.has(name) && /^\s*$|\p{Script=Han}/u.test(message.en))).toEqual([]);
  });
});
