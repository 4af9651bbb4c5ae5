import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** From the first word to the rating: the same for whoever serves (P-3.1 to P-3.3, S-4.1 to S-4.5, S-5.2). */
export const handlingChapter: Chapter = {
  key: 'handling',
  title: both('受理与办理', 'Acceptance and handling'),
  articles: [
    rule(
      'handling-channels',
      both('受理渠道', 'Channels'),
      both(
        '服务对象可以通过电话、网上、窗口和上门四种渠道提出诉求。任何渠道都应当当场受理，登记所用渠道，不得要求改用其他渠道。',
        'A request may be made by phone, on the web, at the counter or during a home visit. Every channel accepts at once and is noted; nobody is sent to another one.',
      ),
    ),
    rule(
      'handling-reception',
      both('服务接待', 'Reception'),
      both(
        '接待时先问候、再倾听，问清需求，复述要点，准确记录，能当场答复的当场答复。',
        'Greet first, then listen; find out what is needed, repeat the main points, note them accurately and answer at once whatever can be answered.',
      ),
    ),
    rule(
      'handling-registration',
      both('登记与回执', 'Registration and receipt'),
      both(
        '受理时登记姓名、联系方式、事项、具体情况和事项所列问题，出具带有编号和承诺办结时间的回执。已有的信息不得要求重复提供。',
        'Name, contact, item, circumstances and the questions of the item are registered; the receipt carries a number and the promised time. What is known already is not asked again.',
      ),
    ),
    guide(
      'handling-first-contact',
      both('首接负责', 'First contact is responsible'),
      both(
        '首位接待人员对诉求负责到有人接手为止，不得以不属本岗位职责为由拒绝受理。',
        'Whoever is approached first stays responsible until somebody takes over, and may not refuse because it is another post’s duty.',
      ),
    ),
    rule(
      'handling-order',
      both('先后有据', 'Order of handling'),
      both(
        '涉及人身安全的诉求列为特急，影响基本生活的列为紧急，其余为普通；同级诉求按时限先后办理。排序的理由应当能够向任何人说明，不得因人而异。',
        'Danger to persons is an emergency, loss of basic living conditions is urgent, everything else ordinary; within a level the deadline decides. The reason for an order can be told to anyone, and persons make no difference.',
      ),
    ),
    rule(
      'handling-dispatch',
      both('派单', 'Dispatch'),
      both(
        '受理派单员按事项、地点、技能、工作量和值班情况把诉求派给承办部门，可以指定经办人；未指定的，由承办部门人员认领。',
        'The dispatcher sends a request to the department in charge by item, place, skill, load and roster and may name a handler; otherwise a member of the department claims it.',
      ),
    ),
    rule(
      'handling-acceptance',
      both('接单与退单', 'Acceptance and return'),
      both(
        '承办部门应当按时接单。确实不属本部门职责的，写明理由退回，由受理派单员重新派单，派单时限重新起算。',
        'The department accepts in time. What is truly not its duty is returned with a reason and dispatched again, with a new dispatch limit.',
      ),
    ),
    rule(
      'handling-delivery',
      both('办理', 'Delivery'),
      both(
        '经办人按需求提出解决办法，按目录所列步骤办理，如实记录过程和结果。上门服务应当事先约定时间，完成后请服务对象当场确认。',
        'The handler finds a solution that fits the need, follows the steps of the catalogue and records course and result truthfully. Home visits are agreed beforehand, and the person served confirms the work on the spot.',
      ),
    ),
    rule(
      'handling-transfer',
      both('转办与禁止推诿', 'Transfer, and no passing the buck'),
      both(
        '需要其他部门办理的，写明理由转办，并向接手人交代清楚。不得推诿扯皮；转办次数和重新办理的比例列入统计，反复转办的由部门负责人督办。',
        'Work for another department is transferred with a reason and handed over in full. Nobody passes the buck: transfers and the share of reopened requests are counted, and what is transferred repeatedly goes to the department head.',
      ),
    ),
    rule(
      'handling-escalation',
      both('逐级上报', 'Escalation'),
      both(
        '经办人不能解决的问题，应当及时上报部门负责人；部门仍不能解决的，逐级上报，不得搁置。',
        'What a handler cannot solve goes to the department head in time and, where the department cannot solve it either, further up. Nothing is left lying.',
      ),
    ),
    rule(
      'handling-suspension',
      both('挂起与恢复', 'Suspension and resumption'),
      both(
        '需要服务对象补充材料、约定时间，或者等待配件、外部单位的，可以挂起并写明理由；挂起期间不计入办理时限，条件具备后立即恢复。',
        'A request that waits for documents, an appointment, parts or others may be suspended with a reason. That time does not count, and work resumes as soon as it can.',
      ),
    ),
    rule(
      'handling-report',
      both('办结与反馈', 'Completion and report'),
      both(
        '办结时写明结果并告知服务对象；服务对象凭编号可以随时查询进度、承诺时间和当前负责的部门。',
        'On completion the result is written down and told to the person served, who can look up progress, promised time and the department in charge at any time by the number.',
      ),
    ),
    rule(
      'handling-rating',
      both('征询意见', 'Asking for an opinion'),
      both(
        '办结后邀请服务对象按五个等级评价，评价链接一次有效；电话中给出的评价如实代录，工作人员不得评价自己办理的诉求。评价为不满意或者非常不满意的，应当联系服务对象了解情况。',
        'After completion a rating on five levels is asked for by a link that works once. Ratings given by phone are recorded faithfully; nobody rates a request of their own. After a poor rating the person served is contacted.',
      ),
    ),
    rule(
      'handling-reopening',
      both('重新办理', 'Reopening'),
      both(
        '服务对象认为问题没有解决的，应当重新办理并写明理由，办理时限重新起算。',
        'Where the person served finds the matter unsolved, the request is reopened with a reason and its handling limit starts anew.',
      ),
    ),
    rule(
      'handling-withdrawal',
      both('撤回', 'Withdrawal'),
      both(
        '办结之前，服务对象可以撤回诉求；工作人员代为撤回的，应当写明理由。',
        'Until completion the person served may withdraw the request; staff who withdraw it on their behalf give the reason.',
      ),
    ),
  ],
};
