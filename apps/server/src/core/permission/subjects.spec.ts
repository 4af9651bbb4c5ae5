import { Subjects } from './subjects';

const named = (code: string) => ({ code, name: { zh: code } });
const declared = new Subjects([
  { subject: 'Customer', name: { zh: '客户' }, actions: [], fields: [named('name'), named('phone')], sensitive: ['phone'], scopes: {} },
  { subject: 'Tag', name: { zh: '标签' }, actions: [], fields: [named('colour')], sensitive: [], scopes: {} },
]);

describe('the declared subjects', () => {
  it('have the fields that a history keeps: none that is sensitive, and none of what nobody declared', () => {
    expect(['Customer', 'Tag', 'Other'].map((subject) => declared.recordedFields(subject))).toEqual([['name'], ['colour'], []]);
  });

  it('govern their own fields, sensitive or not', () => {
    const governed = (subject: string) => ['name', 'phone', 'colour', 'id'].filter((field) => declared.isGoverned(subject, field));
    expect([governed('Customer'), governed('Tag'), governed('Other')]).toEqual([['name', 'phone'], ['colour'], []]);
  });
});
