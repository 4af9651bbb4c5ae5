import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 4 and 5: the procedure of service and its time limits (P-3, S-5.3). */
export const handlingChapters: Chapter[] = [
  {
    key: 'c4',
    title: both('服务流程', 'Procedure of service'),
    articles: [
      {
        key: 'a15',
        title: both('服务接待', 'Reception'),
        body: both(
          '接待客户先问候、再倾听，准确记录需求，当场给出编号和承诺时间。',
          'Greet, listen, record the need accurately, and give a number and a promised time at once.',
        ),
      },
      {
        key: 'a16',
        title: both('派单', 'Dispatch'),
        body: both(
          '客户服务中心按事项把诉求派给承办部门，可以指定经办人。',
          'Customer service sends each request to the department in charge and may name a handler.',
        ),
      },
      {
        key: 'a17',
        title: both('接单与退单', 'Acceptance and return'),
        body: both(
          '承办部门按时接单；确实不属本部门职责的，写明理由退回客户服务中心。',
          'The department accepts in time. What is truly not its duty goes back to customer service with a reason.',
        ),
      },
      {
        key: 'a18',
        title: both('服务办理', 'Handling'),
        body: both(
          '经办人按需求提出解决办法，按目录步骤办理，并记录过程和结果。',
          'The handler finds a solution that fits the need, follows the catalogue and records course and result.',
        ),
      },
      {
        key: 'a19',
        title: both('转办', 'Transfer'),
        body: both(
          '需要其他部门办理的，写明理由转办，并向接手人交代清楚。',
          'Work for another department is transferred with a reason and handed over in full.',
        ),
      },
      {
        key: 'a20',
        title: both('逐级上报', 'Escalation'),
        body: both(
          '不能解决的问题及时上报部门负责人；部门仍不能解决的，逐级上报。',
          'What cannot be solved goes to the department head in time and, if need be, further up.',
        ),
      },
      {
        key: 'a21',
        title: both('挂起与恢复', 'Suspension and resumption'),
        body: both(
          '等待客户、配件或者外部单位的，可以挂起并写明理由；条件具备后立即恢复。挂起期间不计入办理时限。',
          'Work that waits for the customer, for parts or for others may be suspended with a reason and resumes as soon as it can; that time does not count.',
        ),
      },
      {
        key: 'a22',
        title: both('办结与反馈', 'Completion and report'),
        body: both(
          '办结时写明结果并告知客户；客户随时可以查询进度和当前负责的部门。',
          'On completion the result is written down and told to the customer, who can look up progress and the department in charge at any time.',
        ),
      },
      {
        key: 'a23',
        title: both('撤回', 'Withdrawal'),
        body: both(
          '办结前客户可以撤回诉求；员工代为撤回应当写明理由。',
          'Before completion customers may withdraw; members who do so for them give the reason.',
        ),
      },
      {
        key: 'a24',
        title: both('征询意见', 'Asking for an opinion'),
        body: both(
          '办结后邀请客户按五个等级评价，链接一次有效；电话中给出的评价由员工如实代录。',
          'After completion the customer is invited to rate on five levels by a link that works once; ratings given by phone are recorded faithfully.',
        ),
      },
      {
        key: 'a25',
        title: both('重新办理', 'Reopening'),
        body: both(
          '客户认为没有解决的，写明理由重新办理，办理时限重新起算。',
          'Where the customer finds it unsolved, the request is reopened with a reason and its limit starts anew.',
        ),
      },
      {
        key: 'a26',
        title: both('跟踪回访', 'Follow-up'),
        body: both(
          '对已办结的诉求按比例回访，意见用于改进服务。',
          'A share of completed requests is followed up, and the opinions improve the service.',
        ),
        guidance: true,
      },
      {
        key: 'a27',
        title: both('客户档案', 'Customer file'),
        body: both(
          '为客户建立档案，登记诉求时核对并更新，服务记录归入档案。',
          'Customers have a file, checked and updated when requests are registered; records of service belong to it.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c5',
    title: both('时限', 'Time limits'),
    articles: [
      {
        key: 'a28',
        title: both('工作日历', 'Working calendar'),
        body: both(
          '工作时间为周一至周五 8:30—12:00、13:30—17:30，法定节假日除外，调休上班日照常。',
          'Working time is Monday to Friday 8:30–12:00 and 13:30–17:30, except public holidays and including make-up days.',
        ),
      },
      {
        key: 'a29',
        title: both('派单和接单', 'Dispatch and acceptance'),
        body: both(
          '受理后四个工作小时内派单；派单后四个工作小时内接单。',
          'Requests are dispatched within four working hours and accepted within four more.',
        ),
      },
      {
        key: 'a30',
        title: both('办理', 'Handling'),
        body: both(
          '一般诉求五个工作日内办结；目录对事项另有承诺的，从其承诺。',
          'Requests are completed within five working days unless the catalogue promises otherwise.',
        ),
      },
      {
        key: 'a31',
        title: both('紧急与特急', 'Urgent and emergency'),
        body: both(
          '紧急诉求三十个工作分钟内派单、一个工作日内办结；电梯困人等特急诉求不分昼夜，十五分钟内派单、十五分钟内接单、二十四小时内办结。目录对事项另有承诺的，从其承诺。',
          'Urgent requests are dispatched within thirty working minutes and completed in one working day. Emergencies such as people trapped in a lift run day and night: dispatched and accepted within fifteen minutes each, completed within twenty-four hours. What the catalogue promises for an item goes before.',
        ),
      },
      {
        key: 'a32',
        title: both('超期', 'Breach'),
        body: both(
          '超期如实记录，不得消除；部门负责人督促办结，并向客户说明原因。',
          'A breach is recorded and never erased; the department head sees to completion and the customer is told why.',
        ),
      },
    ],
  },
];
