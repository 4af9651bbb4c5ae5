import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 1 to 3: force of the regulation, principles and catalogue (P-1, P-2). */
export const generalChapters: Chapter[] = [
  {
    key: 'c1',
    title: both('总则', 'General provisions'),
    articles: [
      {
        key: 'a1',
        title: both('目的', 'Purpose'),
        body: both(
          '为使每一项服务都按同样的流程、同样的标准完成，让客户知道找谁、等多久、结果怎样，制定本制度。',
          'So that every service follows the same procedure and standard, and customers know whom to ask, how long it takes and what came of it, the company lays down this regulation.',
        ),
        guidance: true,
      },
      {
        key: 'a2',
        title: both('适用范围', 'Scope'),
        body: both(
          '公司各部门和全体服务人员均应遵守本制度；受委托的合作单位按约定执行。',
          'It binds every department and every member who serves customers; contractors follow it as agreed.',
        ),
        guidance: true,
      },
      {
        key: 'a3',
        title: both('学习与实施细则', 'Study and implementing rules'),
        body: both(
          '各部门应当组织学习，并可制定实施细则，报公司备案；细则不得低于本制度的要求。',
          'Departments study the regulation and may make implementing rules, which are filed with the company and never ask for less.',
        ),
        guidance: true,
      },
      {
        key: 'a4',
        title: both('有效执行', 'Carried out in practice'),
        body: both(
          '本制度的要求落实到服务事项、流程和时限之中；执行情况有记录、可查询。',
          'Its demands live in service items, procedure and time limits; how they are kept is on record.',
        ),
      },
      {
        key: 'a5',
        title: both('修订', 'Revision'),
        body: both(
          '修订以新版本公布，写明理由和生效日期；修订前已受理的诉求仍按原版本办理。',
          'A revision is published as a new version with its reason and date; requests accepted before it stay under the version they began with.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c2',
    title: both('服务原则', 'Principles'),
    articles: [
      {
        key: 'a6',
        title: both('主动及时', 'Proactive and timely'),
        body: both(
          '主动了解需求，及时响应；承诺的时间必须做到，做不到的提前说明。',
          'Needs are looked for and answered promptly. A promised time is kept, or the customer hears beforehand why not.',
        ),
        guidance: true,
      },
      {
        key: 'a7',
        title: both('准确专业', 'Accurate and professional'),
        body: both(
          '问清楚再动手，按专业要求处理，一次把事情做对。',
          'Ask first, work to professional standards, and get it right the first time.',
        ),
        guidance: true,
      },
      {
        key: 'a8',
        title: both('礼貌周到', 'Polite'),
        body: both('尊重客户，用语文明，耐心解释。', 'Respect customers, speak courteously and explain with patience.'),
        guidance: true,
      },
      {
        key: 'a9',
        title: both('保守秘密', 'Confidential'),
        body: both(
          '客户信息仅用于服务；查看完整电话和地址应当有理由，并留下记录。',
          'Customer data serves the service only; seeing a full phone number or address needs a reason and leaves a record.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c3',
    title: both('服务目录', 'Service catalogue'),
    articles: [
      {
        key: 'a10',
        title: both('目录内容', 'Contents'),
        body: both(
          '公司公布服务目录。每个事项写明对象、所需材料、步骤、时限、收费和依据。',
          'The company publishes a catalogue. Each item states for whom it is, what to bring, the steps, time limit, fee and basis.',
        ),
      },
      {
        key: 'a11',
        title: both('报修', 'Repairs'),
        body: both(
          '受理户内和公共部位的报修。危及安全的先排除险情，再查找原因。',
          'Repairs inside homes and in shared parts are accepted. Danger is removed first, its cause found afterwards.',
        ),
      },
      {
        key: 'a12',
        title: both('环境与秩序', 'Environment and order'),
        body: both(
          '受理保洁、绿化、停车、门禁、巡查等事项，保持环境整洁、秩序良好。',
          'Cleaning, greenery, parking, access and patrols are taken up to keep the place clean and orderly.',
        ),
      },
      {
        key: 'a13',
        title: both('客户事务', 'Customer affairs'),
        body: both(
          '受理装修登记、搬家放行、钥匙托管、快递代收、费用查询等事务，能当场办结的当场办结。',
          'Renovation, moving, keys, parcels and accounts are dealt with, at once wherever possible.',
        ),
      },
      {
        key: 'a14',
        title: both('收费', 'Fees'),
        body: both(
          '有偿服务明码标价，动手前确认价格；目录以外不收费。',
          'Paid services have listed prices, confirmed before work begins; nothing is charged beyond the list.',
        ),
      },
    ],
  },
];
