import {
  type KindDefinition,
  type Language,
  type Problem,
  type Text,
  amountOfTime,
  called,
  choiceOf,
  describeLimit,
  describeRecurrence,
  inLanguage,
  recurrence,
  recurrenceProblems,
  referenceTo,
  text,
} from '@charter/kernel';
import { z } from 'zod';

/** Kinds of duty, each with what it leads to. */
export const DUTY_SORTS = {
  selfCheck: { zh: '自查', en: 'Self-check' },
  survey: { zh: '满意度调查', en: 'Survey' },
  visit: { zh: '走访回访', en: 'Visits' },
  report: { zh: '报告', en: 'Report' },
  review: { zh: '评议评审', en: 'Review' },
  training: { zh: '培训', en: 'Training' },
} as const satisfies Record<string, Required<Text>>;
export type DutySort = keyof typeof DUTY_SORTS;

const SCOPES = {
  organisation: { zh: '整个机构一次', en: 'Once for the organisation' },
  eachDepartment: { zh: '每个部门各一次', en: 'Once in each department' },
  department: { zh: '指定部门', en: 'One department' },
} as const satisfies Record<string, Required<Text>>;
type Scope = keyof typeof SCOPES;

/** Duty that comes again and again (周期职责, Q-3.2, Q-7): what is to be done, by whom, when, and by when it must be done. */
export const dutyBody = z.object({
  activity: called(text, '做什么', 'What is to be done'),
  sort: called(choiceOf<DutySort>(DUTY_SORTS), '类别', 'Kind of duty'),
  scope: called(choiceOf<Scope>(SCOPES), '范围', 'Where'),
  department: called(referenceTo('department'), '指定的部门', 'That department').optional(),
  role: called(referenceTo('role'), '责任角色', 'Role responsible', {
    zh: '不填则由部门负责人负责',
    en: 'The head of the department if left out',
  }).optional(),
  recurrence: called(recurrence, '周期', 'When'),
  leadDays: called(z.number().int().min(0).max(90), '提前几天提醒', 'Days told in advance').default(0),
  dueWithin: called(amountOfTime, '完成时限', 'To be done within', { zh: '从当天零点起算', en: 'From the beginning of the day' }),
  calendar: called(referenceTo('calendar'), '工作日历', 'Working calendar'),
  form: called(referenceTo('form'), '使用的表单', 'Form to fill in').optional(),
});
export type DutyBody = z.infer<typeof dutyBody>;

/** Duties as a kind of provision. */
export const dutyKind = {
  kind: 'duty',
  name: { zh: '周期职责', en: 'Recurring duty' },
  schema: dutyBody,
  render(name: string, body: DutyBody, language: Language): string {
    const when = describeRecurrence(body.recurrence, language);
    const limit = describeLimit(body.dueWithin, language);
    if (language === 'zh') {
      const told = body.leadDays > 0 ? `，提前 ${body.leadDays} 天提醒` : '';
      return `${name}（${DUTY_SORTS[body.sort].zh}）：${body.activity.zh}。${when}，${whoInChinese(body)}，${limit}内完成${told}。`;
    }
    const told = body.leadDays > 0 ? `; told ${body.leadDays} ${body.leadDays === 1 ? 'day' : 'days'} in advance` : '';
    const what = `${name} (${DUTY_SORTS[body.sort].en.toLowerCase()}): ${inLanguage(body.activity, 'en')}`;
    return `${what}. Due ${when}, ${whoInEnglish(body)}, to be done within ${limit}${told}.`;
  },
  problems: dutyProblems,
} satisfies KindDefinition<DutyBody, 'duty'>;

function whoInChinese({ scope, department, role }: DutyBody): string {
  const where = { organisation: '整个机构', eachDepartment: '各部门', department: `部门“${department}”` }[scope];
  return role ? `${where}由角色“${role}”负责` : `${where}由部门负责人负责`;
}

function whoInEnglish({ scope, department, role }: DutyBody): string {
  const where = {
    organisation: 'for the organisation',
    eachDepartment: 'in each department',
    department: `in the department "${department}"`,
  };
  return `${where[scope]} by ${role ? `the role "${role}"` : 'its head'}`;
}

function dutyProblems(body: DutyBody): Problem[] {
  const { scope, department, role } = body;
  const problems = recurrenceProblems(body.recurrence, 'recurrence');
  if (scope === 'department' && !department) {
    problems.push({ place: 'department', message: { zh: '请选择部门。', en: 'Choose the department.' } });
  }
  if (scope !== 'department' && department) {
    const message = {
      zh: '范围不是“指定部门”，请清空部门。',
      en: 'The duty is not one of a single department; leave the department empty.',
    };
    problems.push({ place: 'department', message });
  }
  if (scope === 'organisation' && !role) {
    const message = { zh: '整个机构的职责要写明责任角色。', en: 'A duty of the organisation needs the role responsible for it.' };
    problems.push({ place: 'role', message });
  }
  return problems;
}
