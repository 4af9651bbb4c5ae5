import type { RuleVariables } from '@charter/kernel';

/**
 * Names that conditions of a form may use. Answers are named by the codes of question and option, as "smoking.daily"; a range
 * of numbers has a code like every option, so numbers need no way of their own.
 */
export const FORM_VARIABLES = {
  chosen: {
    doc: {
      zh: '已选的答案，写作“题目代码.选项代码”，是否题为“.yes”“.no”，如 "smoking.daily" in chosen',
      en: 'Answers chosen, written "question.option", yes-or-no questions as ".yes" and ".no": "smoking.daily" in chosen',
    },
    type: 'list<string>',
  },
  answered: {
    doc: { zh: '已回答的题目的代码，如 "phone" in answered', en: 'Codes of the questions answered: "phone" in answered' },
    type: 'list<string>',
  },
} as const satisfies RuleVariables;
