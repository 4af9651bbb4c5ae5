import { changedSettings, type NoticeSetting } from './notice';

const setting = (kind: string, more: Partial<NoticeSetting> = {}): NoticeSetting => ({
  kind,
  name: kind,
  hint: '',
  inbox: true,
  mail: 'NONE',
  ...more,
});

describe('settings of notices', () => {
  it('sends what was changed, and nothing else', () => {
    const before = [setting('assigned'), setting('returned'), setting('badRating', { mail: 'DIGEST' })];
    const after = [setting('assigned', { inbox: false }), setting('returned'), setting('badRating', { mail: 'IMMEDIATE' })];
    expect(changedSettings(before, after)).toEqual([
      { kind: 'assigned', inbox: false, mail: 'NONE' },
      { kind: 'badRating', inbox: true, mail: 'IMMEDIATE' },
    ]);
    expect(changedSettings(before, before)).toEqual([]);
  });
});
