import type { Text } from '@charter/kernel';
import { both } from '../both';
import { ask, optional, personal } from '../item';

/** People the services are mostly for. */
export const audience = {
  group: both('已建档的特殊群体', 'People of special groups who have a file'),
  elderly: both('六十周岁以上老年人', 'People aged 60 and over'),
  frail: both('失能、半失能老年人和重度残疾人', 'Dependent elderly and severely disabled people'),
  anyone: both('特殊群体本人、家属和邻里', 'People of special groups, their families and neighbours'),
};

/** A visit at home: agreed, done, confirmed. */
export function visitSteps(...done: Text[]): Text[] {
  return [
    both('核对服务计划，约定上门时间', 'The plan is checked and a time agreed'),
    ...done,
    both('由本人或者家属当面确认', 'The person or family confirms on the spot'),
  ];
}

/** Questions most of the forms ask. */
export const often = {
  visitTime: optional(
    ask.text('visitTime', both('方便上门的时间', 'When may we come'), both('如工作日上午', 'For example weekday mornings')),
  ),
  date: ask.date('date', both('希望日期', 'Date wanted')),
  condition: personal(
    ask.longText(
      'condition',
      both('身体状况', 'State of health'),
      both('如卧床、听力弱、糖尿病', 'For example bedridden, hard of hearing, diabetic'),
    ),
  ),
  contact: personal(ask.text('contact', both('紧急联系人', 'Emergency contact'), both('称呼和关系', 'Name and relation'))),
};

/** What care at home is charged by. */
export const careFees = both(
  '本中心照护服务收费目录，符合条件的由补贴支付',
  'The centre’s list of care fees; subsidised for those entitled',
);
