import type { AmountOfTime, Recurrence, Text } from '@charter/kernel';
import type { DutyBody, DutySort } from '@charter/quality';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { OFFICE_CALENDAR } from '../calendar';

/** Roles responsible for what the whole organisation does. */
export interface DutyRoles {
  /** Whoever supervises quality. */
  supervision: string;
  /** Whoever leads the organisation. */
  lead: string;
}

type When = Partial<Recurrence> & Pick<Recurrence, 'every'>;

interface DutyText {
  key: string;
  name: Required<Text>;
  activity: Required<Text>;
  sort: DutySort;
  /** Nothing for a duty of each department. */
  role?: keyof DutyRoles;
  when: When;
  leadDays: number;
  dueWithin: AmountOfTime;
}

const workingDays = (value: number): AmountOfTime => ({ value, unit: 'workingDays' });
const monthly = (day: number): When => ({ every: 'monthly', monthDays: [day] });
const quarterly = (monthOfQuarter: number, day: number): When => ({ every: 'quarterly', monthOfQuarter, monthDays: [day] });
const yearly = (months: number[], day: number): When => ({ every: 'yearly', months, monthDays: [day] });

const supervision: DutyText[] = [
  {
    key: 'daily-opening-check',
    name: both('开门前检查', 'Check before opening'),
    activity: both('开门前检查场所、设备、仪容和公示信息', 'Check place, equipment, appearance and notices before opening'),
    sort: 'selfCheck',
    when: { every: 'daily', freeDay: 'skip' },
    leadDays: 0,
    dueWithin: { value: 10, unit: 'hours' },
  },
  {
    key: 'monthly-self-check',
    name: both('部门月度自查', 'Monthly self-check'),
    activity: both(
      '对照服务标准逐项自查，问题当场登记并整改',
      'Check the work against every standard; register and mend what is found at once',
    ),
    sort: 'selfCheck',
    when: monthly(20),
    leadDays: 3,
    dueWithin: workingDays(5),
  },
  {
    key: 'quarterly-inspection',
    name: both('季度质量抽查', 'Quarterly inspection'),
    activity: both(
      '按随机名单抽查各部门服务质量，结果与自查对照',
      'Inspect a random sample of each department and compare it with the self-checks',
    ),
    sort: 'review',
    role: 'supervision',
    when: quarterly(2, 10),
    leadDays: 7,
    dueWithin: workingDays(15),
  },
  {
    key: 'monthly-report',
    name: both('月度质量报告', 'Monthly quality report'),
    activity: both(
      '报告满意度、投诉、时限和整改情况，列出问题和原因',
      'Report satisfaction, complaints, time limits and mending, with problems and causes',
    ),
    sort: 'report',
    role: 'supervision',
    when: monthly(5),
    leadDays: 2,
    dueWithin: workingDays(3),
  },
  {
    key: 'quarterly-report',
    name: both('季度质量报告', 'Quarterly quality report'),
    activity: both(
      '汇总季度指标、趋势和改进计划进展，送领导审阅',
      'Sum up figures, trends and improvement plans of the quarter for the leadership',
    ),
    sort: 'report',
    role: 'supervision',
    when: quarterly(1, 15),
    leadDays: 5,
    dueWithin: workingDays(5),
  },
];

const listening: DutyText[] = [
  {
    key: 'weekly-return-visits',
    name: both('每周回访', 'Weekly follow-up'),
    activity: both(
      '回访上周办结的诉求，记录意见，不满意的转投诉或问题',
      'Follow up requests finished last week; what dissatisfies becomes a complaint or finding',
    ),
    sort: 'visit',
    when: { every: 'weekly', weekdays: ['wednesday'] },
    leadDays: 1,
    dueWithin: workingDays(3),
  },
  {
    key: 'half-yearly-survey',
    name: both('半年满意度调查', 'Half-yearly survey'),
    activity: both(
      '用问卷、电话和现场方式调查满意度，分维度统计',
      'Ask for satisfaction by questionnaire, phone and on site, counted by dimension',
    ),
    sort: 'survey',
    role: 'supervision',
    when: yearly([5, 11], 10),
    leadDays: 14,
    dueWithin: { value: 30, unit: 'days' },
  },
  {
    key: 'half-yearly-review',
    name: both('服务评议会', 'Review by those served'),
    activity: both(
      '邀请服务对象代表评议服务，意见逐条答复，结果公开',
      'Representatives of those served review the service; each opinion is answered, the result made public',
    ),
    sort: 'review',
    role: 'lead',
    when: yearly([6, 12], 20),
    leadDays: 14,
    dueWithin: workingDays(10),
  },
  {
    key: 'yearly-regulation-review',
    name: both('制度年度评审', 'Yearly review of the regulation'),
    activity: both('评审制度执行情况，提出修订建议', 'Review how the regulation is carried out and propose amendments'),
    sort: 'review',
    role: 'lead',
    when: yearly([12], 1),
    leadDays: 14,
    dueWithin: workingDays(20),
  },
];

const training: DutyText[] = [
  {
    key: 'yearly-training-plan',
    name: both('年度培训计划', 'Yearly training plan'),
    activity: both('制定全年培训计划，列明课程、对象、学时和预算', 'Plan the training of the year: courses, members, hours and budget'),
    sort: 'training',
    role: 'lead',
    when: yearly([1], 10),
    leadDays: 10,
    dueWithin: workingDays(15),
  },
  {
    key: 'monthly-case-study',
    name: both('月度案例学习', 'Monthly case study'),
    activity: both(
      '学习典型案例，演练沟通和应急，不少于两学时',
      'Study cases and practise communication and emergencies, two hours at least',
    ),
    sort: 'training',
    when: monthly(15),
    leadDays: 5,
    dueWithin: workingDays(5),
  },
  {
    key: 'yearly-skills-exam',
    name: both('年度业务培训与考试', 'Yearly training and exam'),
    activity: both(
      '全员业务和服务规范培训并考试，不合格的补考一次',
      'All members are trained in skills and norms and sit the exam; who fails repeats it once',
    ),
    sort: 'training',
    when: yearly([10], 15),
    leadDays: 30,
    dueWithin: { value: 30, unit: 'days' },
  },
  {
    key: 'yearly-ethics',
    name: both('职业道德教育', 'Ethics'),
    activity: both('全员职业道德、廉洁和保密教育，不少于四学时', 'All members: ethics, integrity and confidentiality, four hours at least'),
    sort: 'training',
    when: yearly([4], 15),
    leadDays: 14,
    dueWithin: { value: 30, unit: 'days' },
  },
];

/** Whether something falls on a day nobody works on, it waits for the next working day unless said otherwise. */
const RECURRENCE: Omit<Recurrence, 'every'> = { weekdays: [], months: [], monthDays: [], freeDay: 'after' };

/** What comes again and again (周期职责, Q-3.2, C-7.1, Q-4.3, Q-7); training obligations among it. */
export function duties(articles: Readonly<Record<DutySort, string[]>>, roles: DutyRoles): Provision<DutyBody>[] {
  return [...supervision, ...listening, ...training].map(({ key, name, role, when, ...body }) => ({
    kind: 'duty',
    key,
    name,
    articles: articles[body.sort],
    body: {
      ...body,
      ...(role ? { scope: 'organisation' as const, role: roles[role] } : { scope: 'eachDepartment' as const }),
      recurrence: { ...RECURRENCE, ...when },
      calendar: OFFICE_CALENDAR,
    },
  }));
}
