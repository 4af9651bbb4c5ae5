import type { RuleVariables } from '@charter/kernel';

/** What a rule of a ladder may ask of a case. */
export const MISCONDUCT_VARIABLES: RuleVariables = {
  gravity: { doc: { zh: '情节轻重', en: 'gravity' }, type: 'string' },
  damage: { doc: { zh: '造成的损失（元）', en: 'damage in yuan' }, type: 'string', format: 'decimal' },
  repeats: { doc: { zh: '规定月数内已有的同类追责次数', en: 'earlier cases within the months laid down' }, type: 'int' },
  harmed: { doc: { zh: '是否造成人身伤害', en: 'whether somebody was hurt' }, type: 'bool' },
  intended: { doc: { zh: '是否故意', en: 'whether it was intended' }, type: 'bool' },
  concealed: { doc: { zh: '是否隐瞒或弄虚作假', en: 'whether it was concealed' }, type: 'bool' },
  remedied: { doc: { zh: '是否主动报告并挽回影响', en: 'whether it was reported and mended unasked' }, type: 'bool' },
};
