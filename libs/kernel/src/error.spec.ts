import { DOMAIN_ERRORS, DomainError, type ErrorCode, messageOf, messagesOf } from './error';

const codes = Object.keys(DOMAIN_ERRORS) as ErrorCode[];
const placeholders = (wording: string) => [...wording.matchAll(/\{(\w+)\}/g)].map(([placeholder]) => placeholder).sort();

describe('refusals in words', () => {
  it.each(codes)('%s says the same in both languages', (code) => {
    const { zh, en } = DOMAIN_ERRORS[code];
    expect(placeholders(zh)).toEqual(placeholders(en));
    // one that only carries the words of a rule has none of its own
    expect(zh).toMatch(/[\u4e00-\u9fff]|^\{\w+\}$/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('stand in the order of the alphabet', () => {
    expect(codes).toEqual([...codes].sort());
  });

  it('fill in values in the language of the reader', () => {
    const params = { field: { zh: '电话', en: 'Phone' } };
    expect(messagesOf('FIELD_REQUIRED', params)).toEqual({ zh: '请填写“电话”。', en: '"Phone" is required.' });
    expect(messageOf('CALENDAR_YEAR_MISSING', { year: 2027 }, 'en')).toContain('2027');
    expect(messageOf('FIELD_REQUIRED', { field: { zh: '电话' } }, 'en')).toBe('"电话" is required.');
  });

  it('leave a placeholder visible for which there is no value', () => {
    expect(messageOf('FIELD_REQUIRED', {}, 'zh')).toBe('请填写“{field}”。');
    expect(messageOf('FIELD_REQUIRED', { toString: 'x' }, 'zh')).toBe('请填写“{field}”。');
  });

  it('do not fill in what a value brings along', () => {
    expect(messageOf('FIELD_REQUIRED', { field: '{other}', other: 'x' }, 'zh')).toBe('请填写“{other}”。');
  });

  it('travel as an error that names its code, values and field', () => {
    const error = new DomainError('SLUG_TAKEN', { slug: 'yangguang' }, 'slug');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.params, error.field]).toEqual(['DomainError', 'SLUG_TAKEN', { slug: 'yangguang' }, 'slug']);
    expect(error.message).toBe('SLUG_TAKEN: The address "yangguang" is taken.');
  });
});
