import { words as audit } from '../audit/messages';
import { words as customer } from '../customer/messages';
import { words as entry } from '../entry/messages';
import { words as organisation } from '../organisation/messages';
import { words as regulation } from '../regulation/messages';
import { words as service } from '../service/messages';
import { fill, type Message } from './message';
import { words as shared } from './messages';

const places = (wording: string) =>
  [...wording.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted((one, other) => (one ?? '').localeCompare(other ?? ''));
const contexts = Object.entries({ audit, customer, entry, organisation, regulation, service, shared }).map(
  ([context, words]): [string, [string, Message][]] => [context, Object.entries(words)],
);

describe.each(contexts)('messages of %s', (_, words) => {
  it('say the same in both languages', () => {
    const differing = words.filter(([, { zh, en }]) => !zh.trim() || !en.trim() || places(en).join() !== places(zh).join());
    expect(differing).toEqual([]);
  });

  it('are punctuated as Chinese is', () => {
    expect(words.filter(([, { zh }]) => /\p{Script=Han}[,:;?!]/u.test(zh))).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values into their places', () => {
    expect(fill('剩 {time}', { time: '2 小时' })).toBe('剩 2 小时');
  });

  it('leaves a place without a value visible', () => {
    expect(fill('{count} members')).toBe('{count} members');
  });
});
