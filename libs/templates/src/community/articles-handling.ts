import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 4 and 5: how requests are handled and in what time (S-4, S-5). */
export const handlingChapters: Chapter[] = [
  {
    key: 'c4',
    title: both('受理与办理', 'Acceptance and handling'),
    articles: [
      {
        key: 'a15',
        title: both('受理渠道', 'Channels'),
        body: both(
          '居民可以通过电话、网上、窗口和上门四种渠道提出诉求，任何渠道都应当场受理。',
          'Residents may come by phone, on the web, at the counter or be visited at home; every channel accepts at once.',
        ),
      },
      {
        key: 'a16',
        title: both('登记', 'Registration'),
        body: both(
          '受理时登记姓名、联系方式、事项和具体情况，出具编号和承诺办结时间。居民不必重复提供中心已有的信息。',
          'Name, contact, item and circumstances are registered; a number and the promised time are given. Residents need not repeat what the centre already knows.',
        ),
      },
      {
        key: 'a17',
        title: both('首接负责', 'First contact is responsible'),
        body: both(
          '首位接待人员对诉求负责到有人接手为止，不得以不属本岗位为由拒绝受理。',
          'Whoever is approached first stays responsible until somebody takes over and may not refuse because it is another post’s business.',
        ),
        guidance: true,
      },
      {
        key: 'a18',
        title: both('派单', 'Dispatch'),
        body: both(
          '受理派单员按事项类别派给承办部门，可以指定经办人。',
          'The dispatcher sends a request to the department in charge of its kind and may name a handler.',
        ),
      },
      {
        key: 'a19',
        title: both('接单与退单', 'Acceptance and return'),
        body: both(
          '承办部门应当按时接单。不属本部门职责的可以退回，并写明理由，由受理派单员重新派单。',
          'The department accepts in time. What is not its duty may be returned with a reason and is then dispatched again.',
        ),
      },
      {
        key: 'a20',
        title: both('转办与上报', 'Transfer and escalation'),
        body: both(
          '办理中需要其他部门承办的，写明理由转办；本部门不能解决的，逐级上报。禁止推诿扯皮。',
          'Work another department must do is transferred with a reason; what a department cannot solve goes to the superior. Passing the buck is forbidden.',
        ),
      },
      {
        key: 'a21',
        title: both('办理', 'Handling'),
        body: both(
          '经办人按目录所列步骤办理，如实记录过程和结果。上门服务应当事先约定时间。',
          'Handlers follow the steps of the catalogue and record course and result truthfully. Home visits are agreed beforehand.',
        ),
      },
      {
        key: 'a22',
        title: both('结果反馈', 'Reporting back'),
        body: both(
          '办结后应当告知居民结果；居民凭编号可以随时查询进度和当前负责的部门。',
          'The resident is told the result; with the number, progress and the department in charge can be looked up at any time.',
        ),
      },
      {
        key: 'a23',
        title: both('撤回', 'Withdrawal'),
        body: both(
          '办结之前，居民可以撤回诉求；工作人员代为撤回的，应当写明理由。',
          'Until a request is completed its resident may withdraw it; staff who do so on their behalf give the reason.',
        ),
      },
      {
        key: 'a24',
        title: both('满意度评价', 'Rating'),
        body: both(
          '办结后请居民按五个等级评价；评价链接一次有效。评价为不满意或者非常不满意的，应当联系居民了解情况。',
          'On completion the resident is asked for a rating on five levels by a link that works once. After a poor rating the resident is contacted.',
        ),
      },
      {
        key: 'a25',
        title: both('重新办理', 'Reopening'),
        body: both(
          '居民认为问题没有解决的，应当重新办理，并写明理由；重新办理重新计算办理时限。',
          'Where the resident finds the matter unsolved it is reopened with a reason, and the handling limit starts anew.',
        ),
      },
      {
        key: 'a26',
        title: both('回访', 'Return visits'),
        body: both(
          '对办结的诉求定期抽取一部分回访，听取意见并改进服务。',
          'A share of completed requests is followed up, and what is heard improves the service.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c5',
    title: both('服务时限', 'Time limits'),
    articles: [
      {
        key: 'a27',
        title: both('工作时间', 'Working time'),
        body: both(
          '工作时间为周一至周五 8:30—12:00、13:30—17:30，法定节假日休息，调休上班日照常。以工作时间计算的时限只在工作时间内计。',
          'Working time is Monday to Friday 8:30–12:00 and 13:30–17:30, except public holidays and including make-up days. Limits in working time run only then.',
        ),
      },
      {
        key: 'a28',
        title: both('派单和接单时限', 'Dispatch and acceptance'),
        body: both(
          '受理后四个工作小时内派单，派单后四个工作小时内接单。',
          'Requests are dispatched within four working hours and accepted within four more.',
        ),
      },
      {
        key: 'a29',
        title: both('办理时限', 'Handling'),
        body: both(
          '一般诉求自受理之日起五个工作日内办结；目录对事项另有规定的，从其规定。',
          'Requests are completed within five working days of registration unless the catalogue promises otherwise for the item.',
        ),
      },
      {
        key: 'a30',
        title: both('紧急和特急', 'Urgent and emergency'),
        body: both(
          '紧急诉求三十个工作分钟内派单、一个工作日内办结；特急诉求十五分钟内派单、十五分钟内接单、二十四小时内办结，不分昼夜。目录对事项另有规定的，从其规定。',
          'Urgent requests are dispatched within thirty working minutes and completed in one working day. Emergencies are dispatched and accepted within fifteen minutes each and completed within twenty-four hours, day and night. What the catalogue says of an item goes before.',
        ),
      },
      {
        key: 'a31',
        title: both('暂停计时', 'Pausing the clock'),
        body: both(
          '需要居民补充材料、约定时间或者等待配件的，可以挂起并写明理由；挂起期间不计入办理时限，条件具备后立即恢复。',
          'A request that waits for documents, an appointment or parts may be suspended with a reason; that time does not count, and work resumes as soon as it can.',
        ),
      },
      {
        key: 'a32',
        title: both('超期', 'Breach'),
        body: both(
          '超过时限的诉求如实记录，不因补办而消除，并由部门负责人督办。',
          'A breach is recorded truthfully, is not undone by later work, and the department head sees to the request.',
        ),
      },
    ],
  },
];
