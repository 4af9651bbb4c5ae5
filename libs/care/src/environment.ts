import type { RuleVariables } from '@charter/kernel';

/** Classes of the disability certificate (残疾人证). */
export const DISABILITIES = [
  { code: 'sight', name: { zh: '视力残疾', en: 'sight' } },
  { code: 'hearing', name: { zh: '听力残疾', en: 'hearing' } },
  { code: 'speech', name: { zh: '言语残疾', en: 'speech' } },
  { code: 'limb', name: { zh: '肢体残疾', en: 'limb' } },
  { code: 'intellectual', name: { zh: '智力残疾', en: 'intellectual' } },
  { code: 'mental', name: { zh: '精神残疾', en: 'mental' } },
  { code: 'multiple', name: { zh: '多重残疾', en: 'multiple' } },
] as const;

/** What a household in need may receive (社会救助). */
export const ALLOWANCES = [
  { code: 'none', name: { zh: '没有', en: 'none' } },
  { code: 'subsistence', name: { zh: '最低生活保障', en: 'subsistence allowance' } },
  { code: 'nearSubsistence', name: { zh: '低保边缘', en: 'just above subsistence' } },
  { code: 'extremeHardship', name: { zh: '特困供养', en: 'support in extreme hardship' } },
] as const;

/**
 * What rules of categories may read of a person (G-2.1 to G-2.4). What is not known is not given: `has(person.abilityLevel)`
 * asks. Certificates and allowances are those that count on the day, those in their days of grace included.
 */
export const PERSON_VARIABLES = {
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
  person: {
    doc: { zh: '本人', en: 'person' },
    fields: {
      age: { doc: { zh: '周岁', en: 'age in years' }, type: 'int' },
      birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' },
      gender: {
        doc: { zh: '性别', en: 'gender' },
        type: 'string',
        values: [
          { code: 'female', name: { zh: '女', en: 'female' } },
          { code: 'male', name: { zh: '男', en: 'male' } },
        ],
      },
      livesAlone: { doc: { zh: '独居', en: 'lives alone' }, type: 'bool' },
      householdSize: { doc: { zh: '同住人数，含本人', en: 'people in the household, themselves included' }, type: 'int' },
      youngestAge: { doc: { zh: '同住人中最小的年龄', en: 'age of the youngest of the household' }, type: 'int' },
      childrenAtHome: { doc: { zh: '同住的子女数', en: 'children in the household' }, type: 'int' },
      children: { doc: { zh: '健在的子女数', en: 'living children' }, type: 'int' },
      abilityLevel: {
        doc: { zh: '最近一次能力评估的等级，0 完好至 4 完全失能', en: 'level of the last assessment of ability, 0 intact to 4 total loss' },
        type: 'int',
      },
      certificates: { doc: { zh: '有效的证件、证明的代码', en: 'codes of the certificates that count' }, type: 'list<string>' },
      disability: {
        doc: { zh: '残疾人证', en: 'disability certificate' },
        fields: {
          kind: { doc: { zh: '残疾类别', en: 'class of disability' }, type: 'string', values: DISABILITIES },
          grade: { doc: { zh: '残疾等级，一级最重，0 为没有', en: 'grade of disability, 1 the most severe, 0 none' }, type: 'int' },
          expiresOn: { doc: { zh: '残疾人证到期日', en: 'day the certificate ends' }, type: 'string', format: 'day' },
        },
      },
      allowance: { doc: { zh: '家庭享受的救助', en: 'allowance of the household' }, type: 'string', values: ALLOWANCES },
      employed: { doc: { zh: '有工作', en: 'in work' }, type: 'bool' },
      working: { doc: { zh: '家中有工作的人数', en: 'people of the household in work' }, type: 'int' },
      tags: { doc: { zh: '标签', en: 'tags' }, type: 'list<string>' },
    },
  },
} as const satisfies RuleVariables;
