import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 1 to 3: general provisions, families of service, catalogue and fees (S-2, S-3, S-5.4). */
export const generalChapters: Chapter[] = [
  {
    key: 'c1',
    title: both('总则', 'General provisions'),
    articles: [
      {
        key: 'a1',
        title: both('目的和适用范围', 'Purpose and scope'),
        body: both(
          '为让居民在家门口办成事、办好事，规范本中心的服务行为，制定本制度。全体工作人员、志愿者以及受中心委托提供服务的单位都应当遵守。',
          'This regulation sets out how the centre serves its residents, so that what they need can be done close to home and done well. It binds all staff and volunteers and every organisation that serves residents on the centre’s behalf.',
        ),
        guidance: true,
      },
      {
        key: 'a2',
        title: both('服务原则', 'Principles'),
        body: both(
          '服务坚持便民、公平、公开、高效：手续能简则简，同样的事按同样的规则办，规则和进度让居民看得见，说到的时间要做到。',
          'Service is convenient, fair, open and efficient: formalities are kept short, like cases follow like rules, rules and progress are visible to residents, and promised times are kept.',
        ),
        guidance: true,
      },
      {
        key: 'a3',
        title: both('先后有据', 'Order of handling'),
        body: both(
          '同类事项按时限先后办理；涉及人身安全的列为特急，影响基本生活的列为紧急，其余为普通。不得因人而异。',
          'Requests are handled in the order of their deadlines. Danger to persons counts as an emergency, loss of basic living conditions as urgent, everything else as ordinary. Persons make no difference.',
        ),
      },
    ],
  },
  {
    key: 'c2',
    title: both('服务内容', 'What is offered'),
    articles: [
      {
        key: 'a4',
        title: both('政务服务', 'Government services'),
        body: both(
          '代办和协助办理居住、救助、优待、养老金等公共服务事项，一次告知所需材料。',
          'The centre accepts or helps with residence, relief, benefit and pension matters and names all documents at once.',
        ),
      },
      {
        key: 'a5',
        title: both('生活服务', 'Daily living'),
        body: both(
          '提供居家维修、助餐、家政、代购代缴等贴近日常生活的服务。',
          'Home repairs, meals, housekeeping, errands and payments are offered for everyday life.',
        ),
      },
      {
        key: 'a6',
        title: both('文化服务', 'Cultural services'),
        body: both(
          '开放活动场地和图书阅览，组织课程与文体活动，方便居民参加。',
          'Rooms and reading corners are open, courses and activities are organised, and taking part is easy.',
        ),
      },
      {
        key: 'a7',
        title: both('健康服务', 'Health services'),
        body: both(
          '提供健康咨询、血压血糖检测、家庭医生签约协助、康复辅具借用等服务。',
          'Health advice, blood-pressure and glucose checks, help with family doctors and loans of rehabilitation aids are offered.',
        ),
      },
      {
        key: 'a8',
        title: both('法律服务', 'Legal services'),
        body: both(
          '提供法律咨询、人民调解和法律援助申请指引，调解不收费。',
          'Legal advice, mediation and guidance on legal aid are offered; mediation is free.',
        ),
      },
      {
        key: 'a9',
        title: both('安全服务', 'Safety services'),
        body: both(
          '受理安全隐患、消防通道、独居老人守望等事项；遇有险情先处置、后登记。',
          'Hazards, blocked fire lanes and watching over people who live alone are taken up; in danger, act first and register afterwards.',
        ),
      },
      {
        key: 'a10',
        title: both('环境服务', 'Environment'),
        body: both(
          '受理垃圾清运、公共区域保洁、绿化养护、噪声扰民等事项。',
          'Waste, cleaning of shared areas, greenery and noise are taken up.',
        ),
      },
      {
        key: 'a11',
        title: both('其他服务', 'Other services'),
        body: both(
          '不属于前列各类的，由综合受理部首接负责，能办的帮办，不能办的说明去处。',
          'Whatever fits none of these families stays with reception as first contact: what can be done is done, otherwise residents are told where to go.',
        ),
      },
    ],
  },
  {
    key: 'c3',
    title: both('目录与收费', 'Catalogue and fees'),
    articles: [
      {
        key: 'a12',
        title: both('服务目录', 'Catalogue'),
        body: both(
          '每个事项写明服务对象、所需材料、办理步骤、办理时限、收费及依据，并向居民公开。',
          'Each item states for whom it is, the documents, steps, time limit, fee and its basis, and is open to all residents.',
        ),
      },
      {
        key: 'a13',
        title: both('收费公开', 'Open fees'),
        body: both('收费以目录所列为准；目录以外不得收取任何费用。', 'Fees are those of the catalogue; nothing may be charged beyond it.'),
      },
      {
        key: 'a14',
        title: both('目录调整', 'Changes to the catalogue'),
        body: both(
          '事项、时限、收费的调整以新版本公布，自生效之日起适用，不影响此前已受理的诉求。',
          'Changes to items, limits and fees are published as a new version, apply from its effective date and do not touch requests accepted before.',
        ),
        guidance: true,
      },
    ],
  },
];
