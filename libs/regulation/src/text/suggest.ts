import { numberOf } from './numeral';
import type { RecognisedNode } from './recognised';

/** Kinds of provision an article can call for; those the organisation cannot set up yet are worth knowing too. */
export const SUGGESTED_KINDS = [
  'limit',
  'calendar',
  'serviceItem',
  'procedure',
  'dispatch',
  'form',
  'standard',
  'duty',
  'category',
  'scheme',
  'ladder',
  'message',
  'ratingScale',
] as const;
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number];

export const SUGGESTED_UNITS = ['minutes', 'hours', 'days', 'workingHours', 'workingDays'] as const;

/** A time limit in figures. */
export interface SuggestedAmount {
  value: number;
  unit: (typeof SUGGESTED_UNITS)[number];
}

/** A kind of provision an article calls for, with the words that say so (P-1.3). */
export interface Suggestion {
  kind: SuggestedKind;
  words: string[];
  /** The time limits among the words. */
  amounts: SuggestedAmount[];
}

const NUMERAL = '[0-9０-９]{1,4}|[一二两三四五六七八九十百]{1,5}|(?:one|two|three|five|seven|ten|fifteen|thirty)';
const LIMIT = new RegExp(
  `(?:(?:不超过|不得超过|最长|within|no later than)\\s{0,2})?(${NUMERAL})\\s{0,2}(?:个)?\\s{0,2}(工作日|工作小时|自然日|小时|分钟|天|日(?!常|期)|working days?|working hours?|days?|hours?|minutes?)(?:之内|以内|内|前)?`,
  'gi',
);
const BOUND = /不超过|不得超过|最长|within|no later than|内$|前$/i;
const UNITS: readonly (readonly [RegExp, SuggestedAmount['unit']])[] = [
  [/^(?:工作日|working day)/i, 'workingDays'],
  [/^(?:工作小时|working hour)/i, 'workingHours'],
  [/^(?:分钟|minute)/i, 'minutes'],
  [/^(?:小时|hour)/i, 'hours'],
  [/^(?:自然日|天|日|day)/i, 'days'],
];
const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  five: '5',
  seven: '7',
  ten: '10',
  fifteen: '15',
  thirty: '30',
};

/** What in an article points to which kind. Every expression is bounded, so that a long text costs what its length costs. */
const SIGNS: Readonly<Record<Exclude<SuggestedKind, 'limit'>, RegExp>> = {
  calendar:
    /工作时间|上班时间|作息时间|服务时间|节假日|调休|\d{1,2}[:：]\d{2}\s?(?:至|到|-|—|~)\s?\d{1,2}[:：]\d{2}|working hours are|opening hours|public holidays?/gi,
  serviceItem:
    /服务事项|服务项目|服务目录|收费标准|收费项目|所需材料|代办|上门服务|助餐|助浴|家政|维修服务|service items?|catalogue of services|fees? (?:is|are|of)/gi,
  procedure:
    /(?:办理|处理|工作|服务|受理)?(?:流程|程序)|受理、[^。；\n]{0,20}(?:办理|回访|归档)|办结|归档|审批|steps of handling|procedure/gi,
  dispatch:
    /派单|派发|分派|转办|首接负责|首问负责|指定[^。；\n]{0,8}(?:部门|人员)(?:办理|承办)|is (?:assigned|dispatched) to|dispatch(?:es|ed)?/gi,
  form: /登记表|申请表|评估表|调查问卷|问卷|量表|检查表|台账|填写[^。；\n]{0,8}表|questionnaire|checklist|(?:application|registration|assessment) form/gi,
  standard:
    /服务标准|质量标准|达标率|合格率|满意率|及时率|(?:不低于|不少于|达到)\s?\d{1,3}(?:\.\d+)?\s?[%％分]|不得少于|(?:at least|no less than) \d{1,3} ?(?:%|percent)/gi,
  duty: /每(?:日|天|周|月|季度?|半年|年|两周|双周)[^。；，,\n]{0,24}|(?:定期|按月|按季|按年|逐月)[^。；，,\n]{0,16}|(?:every|each) (?:day|week|month|quarter|year)|(?:daily|weekly|monthly|quarterly|yearly|annually)/gi,
  category:
    /特殊群体|重点(?:客户|人群|对象)|孤寡老人|独居老人|空巢老人|残疾人|低保|特困|优抚|失独|困境儿童|高龄|客户(?:分类|分级)|(?:分为|划分为)[^。；\n]{0,20}[类级]|special groups?|key customers?/gi,
  scheme:
    /(?:扣|加|减|记)\s?\d{1,3}(?:\.\d+)?\s?分|考核(?:指标|得分|结果|方案|满分|周期)?|一票否决|绩效|权重|评优|appraisal|\d{1,3} points? (?:is|are) (?:deducted|added)/gi,
  ladder:
    /警告|通报批评|诫勉|记过|降职|辞退|解除劳动合同|责任追究|追究[^。；\n]{0,10}责任|约谈|处分|written warning|dismissal|disciplinary/gi,
  message:
    /(?:短信|微信|电话|书面)(?:通知|告知|提醒)|发送[^。；\n]{0,8}(?:短信|通知|提醒)|祝福|慰问短信|is notified|notif(?:y|ies) the|text messages?/gi,
  ratingScale: /好差评|满意度(?:评价|等级)|(?:非常|很|基本)满意|五级评价|rating levels?|very satisfied/gi,
};

/** Which kinds of provision an article calls for; none for a heading. */
export function suggest({ title = '', body = '', level }: Pick<RecognisedNode, 'title' | 'body' | 'level'>): Suggestion[] {
  const text = `${title}\n${body}`.slice(0, 20_000);
  if (text.trim() === '' || (body === '' && ['part', 'chapter', 'section'].includes(level))) return [];
  const found: Suggestion[] = limits(text);
  for (const kind of SUGGESTED_KINDS) {
    const words = kind === 'limit' ? [] : [...text.matchAll(SIGNS[kind])].map(([word]) => word.trim());
    if (words.length > 0) found.push({ kind, words: distinct(words), amounts: [] });
  }
  return found;
}

function limits(text: string): Suggestion[] {
  const found = [...text.matchAll(LIMIT)].filter(([word]) => BOUND.test(word));
  const amounts = found.flatMap(([, numeral = '', unit = '']): SuggestedAmount[] => {
    const value = numberOf(WORDS[numeral.toLowerCase()] ?? numeral);
    const known = UNITS.find(([expression]) => expression.test(unit))?.[1];
    return value && known ? [{ value, unit: known }] : [];
  });
  return amounts.length === 0 ? [] : [{ kind: 'limit', words: distinct(found.map(([word]) => word.trim())), amounts }];
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, 5);
}
