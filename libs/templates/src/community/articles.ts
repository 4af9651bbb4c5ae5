import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** What the community regulation is for and what is offered (S-2.1, S-3.1). */
export const communityChapters: Chapter[] = [
  {
    key: 'community-general',
    title: both('总则', 'General provisions'),
    articles: [
      guide(
        'community-purpose',
        both('目的和适用范围', 'Purpose and scope'),
        both(
          '为让居民在家门口办成事、办好事，规范本中心的服务行为，制定本制度。全体工作人员、志愿者以及受中心委托提供服务的单位都应当遵守。',
          'This regulation sets out how the centre serves its residents, so that what they need can be done close to home and done well. It binds all staff and volunteers and every organisation that serves residents on the centre’s behalf.',
        ),
      ),
      guide('community-principles', both('服务原则', 'Principles'), both('服务坚持下列原则：', 'Service is:'), [
        both(
          '便民：手续能简则简，能上门的上门，能代办的代办；',
          'convenient: formalities are kept short, and help comes home or acts for people where it can;',
        ),
        both('公平：同样的事按同样的规则办，先后顺序说得清理由；', 'fair: like cases follow like rules, and any order can be explained;'),
        both(
          '公开：目录、标准、时限、收费和进度让居民看得见；',
          'open: catalogue, standards, limits, fees and progress are visible to residents;',
        ),
        both('高效：说到的时间要做到，做不到的提前说明。', 'efficient: promised times are kept, or residents hear beforehand why not.'),
      ]),
      guide(
        'community-duties',
        both('职责分工', 'Who does what'),
        both(
          '综合受理部统一受理、派单和反馈；各服务部门按职责办理；监督评议办负责监督、投诉、评议和考核；中心办公室负责制度、培训和队伍管理。',
          'Reception accepts, dispatches and reports back; the service departments handle; the supervision office sees to supervision, complaints, reviews and appraisal; the centre office to regulation, training and staff.',
        ),
      ),
    ],
  },
  {
    key: 'community-services',
    title: both('服务内容', 'What is offered'),
    articles: [
      rule(
        'community-government',
        both('政务服务', 'Government services'),
        both(
          '代办和协助办理居住、救助、优待、就业、社会保障等公共服务事项，一次告知所需材料。',
          'The centre accepts or helps with residence, relief, benefits, jobs and social security and names all documents at once.',
        ),
      ),
      rule(
        'community-living',
        both('生活服务', 'Daily living'),
        both(
          '提供居家维修、助餐、家政、代购代缴、托管等贴近日常生活的服务。',
          'Home repairs, meals, housekeeping, errands, payments and after-school care are offered for everyday life.',
        ),
      ),
      rule(
        'community-culture',
        both('文化服务', 'Cultural services'),
        both(
          '开放活动场地和图书阅览，组织课程与文体活动，扶持居民团队，方便居民参加。',
          'Rooms and reading corners are open, courses and activities organised, groups of residents supported, and taking part is easy.',
        ),
      ),
      rule(
        'community-health',
        both('健康服务', 'Health services'),
        both(
          '提供健康咨询、血压血糖检测、家庭医生签约协助、康复辅具借用、心理关怀等服务。',
          'Health advice, blood-pressure and glucose checks, help with family doctors, loans of aids and mental care are offered.',
        ),
      ),
      rule(
        'community-legal',
        both('法律服务', 'Legal services'),
        both(
          '提供法律咨询、人民调解和法律援助申请指引，调解不收费。',
          'Legal advice, mediation and guidance on legal aid are offered; mediation is free.',
        ),
      ),
      rule(
        'community-safety',
        both('安全服务', 'Safety services'),
        both(
          '受理安全隐患、消防、防诈骗、独居老人守望等事项；遇有险情先处置、后登记。',
          'Hazards, fire safety, fraud and watching over people who live alone are taken up; in danger, act first and register afterwards.',
        ),
      ),
      rule(
        'community-environment',
        both('环境服务', 'Environment'),
        both(
          '受理垃圾清运、公共区域保洁、绿化养护、噪声扰民、宠物管理等事项。',
          'Waste, cleaning of shared areas, greenery, noise and pets are taken up.',
        ),
      ),
      rule(
        'community-other',
        both('其他服务', 'Other services'),
        both(
          '不属于前列各类的，由综合受理部首接负责，能办的帮办，不能办的说明去处。',
          'Whatever fits none of these families stays with reception as first contact: what can be done is done, otherwise residents are told where to go.',
        ),
      ),
    ],
  },
];

/** Residents’ supervision (S-6.3). */
export const reviewChapter: Chapter = {
  key: 'community-review',
  title: both('居民评议', 'Residents’ review'),
  articles: [
    rule(
      'review-session',
      both('定期评议', 'Regular review'),
      both(
        '每半年邀请居民代表评议各项服务，代表按楼栋随机产生，可以凭链接或者纸质票表决；被评议部门到场说明，不参与表决。',
        'Twice a year residents’ representatives, drawn at random by building, review the services and vote by link or on paper. The departments explain themselves and take no part in the vote.',
      ),
    ),
    guide(
      'review-result',
      both('评议结果', 'Result of a review'),
      both(
        '评议结果在十个工作日内公布，意见逐条答复；满意度低于目标的服务登记为问题并整改，结果计入考核。',
        'The result is published within ten working days and each opinion answered; a service below target becomes a finding, and the result counts in appraisal.',
      ),
    ),
    rule(
      'review-participation',
      both('居民参与', 'Taking part'),
      both(
        '居民可以报名担任评议代表、志愿者和楼栋联络员，对服务提出建议；采纳的建议公布并致谢。',
        'Residents may serve as representatives, volunteers and contacts of their building and make proposals; what is taken up is published with thanks.',
      ),
    ),
  ],
};
