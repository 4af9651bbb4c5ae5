import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Whom the regulation serves and in what spirit (G-2, G-3). */
export const peopleChapters: Chapter[] = [
  {
    key: 'special-general',
    title: both('总则', 'General provisions'),
    articles: [
      guide(
        'special-purpose',
        both('目的', 'Purpose'),
        both(
          '为让老年人、残疾人、困难家庭等特殊群体得到及时、有尊严、适合本人的服务，规范从建档、评估到服务、评价的全过程，制定本制度。',
          'So that elderly and disabled people, families in need and other special groups are served in time, with dignity and as fits each of them, this regulation governs the whole way from file and assessment to service and evaluation.',
        ),
      ),
      guide('special-duties', both('职责分工', 'Who does what'), both('各方职责如下：', 'The duties are:'), [
        both('社会工作部负责建档、评估、计划和个案跟踪；', 'social work keeps files, assesses, plans and follows each case;'),
        both('居家照护部和健康服务部按计划提供服务；', 'home care and health serve by plan;'),
        both('紧急救援组二十四小时值守；', 'the emergency team is on duty day and night;'),
        both('志愿服务组和资源合作部组织社会力量；', 'volunteers and partners bring in the help of society;'),
        both('监督评议办负责监督、投诉和评估。', 'the supervision office supervises, hears complaints and evaluates.'),
      ]),
    ],
  },
  {
    key: 'special-groups',
    title: both('服务对象', 'Whom it serves'),
    articles: [
      rule(
        'group-elderly',
        both('老年人', 'Elderly people'),
        both(
          '年满六十周岁的老年人为服务对象。按六十、八十、九十、一百周岁分段，按独居、空巢、高龄、失能细分；档案或者日期变化时重新认定。',
          'Served are people aged 60 and over, in bands from 60, 80, 90 and 100, and as living alone, empty-nested, very old or dependent. The class is found anew whenever the file or the date changes.',
        ),
      ),
      rule(
        'group-disabled',
        both('残疾人', 'Disabled people'),
        both(
          '持有有效残疾人证的为服务对象，一、二级为重度。登记证件类别、等级、编号和有效期，到期前九十日提醒换证，过期六十日后终止类别。',
          'Served are holders of a valid disability certificate; grades 1 and 2 are severe. Kind, grade, number and expiry are registered; renewal is reminded of ninety days before, and the class ends sixty days after expiry.',
        ),
      ),
      rule(
        'group-subsistence',
        both('低保和困难家庭', 'Households in need'),
        both(
          '享受最低生活保障的以家庭为单位认定，家庭成员随之列入；按保障类别每年、每半年或者每季度复核。',
          'Recipients of the subsistence allowance are taken in as households and their members with them; the class is re-checked yearly, half-yearly or quarterly by kind.',
        ),
      ),
      rule(
        'group-others',
        both('其他特殊群体', 'Other groups'),
        both(
          '优抚对象、困难职工、计划生育特殊家庭、困境儿童等，按规则或者经审定列入，保存依据，写明复核日期。',
          'Entitled veterans, workers in hardship, families who lost their only child, children in need and others are taken in by rule or decision, with evidence and a date of review.',
        ),
      ),
    ],
  },
  {
    key: 'special-principles',
    title: both('服务原则', 'Principles'),
    articles: [
      guide(
        'principle-dignity',
        both('尊重与尊严', 'Respect and dignity'),
        both(
          '尊重服务对象的人格、习惯和意愿，使用不带标签的称呼。类别信息不在公开页面显示，不让无关人员知悉；名单公示应当遮挡。',
          'Persons, habits and wishes are respected and nobody is labelled. The class of a person is never shown publicly or to those without need; posted lists are masked.',
        ),
      ),
      rule(
        'principle-priority',
        both('优先照顾', 'Priority'),
        both(
          '资源不足时按困难程度、风险和等候时间排序，等候越久越靠前。排序规则公开，结果可以复核，并能向本人说明理由。',
          'When resources are short, need, risk and waiting time decide, and waiting moves people forward. The rule is open, its result reproducible and explained to whoever asks.',
        ),
      ),
      guide(
        'principle-individual',
        both('个别化服务', 'Individual service'),
        both(
          '一人一策，依据评估制定个人服务计划，随本人状况调整，不以统一套餐代替。',
          'Everyone has their own plan, made from the assessment and changed with their condition; standard packages are no substitute.',
        ),
      ),
      guide(
        'principle-participation',
        both('社会参与', 'Participation'),
        both(
          '支持服务对象参加社区生活，提供无障碍、接送和陪同，鼓励互助和自我管理。',
          'Taking part in the life of the community is supported by accessible places, transport and escort; mutual help and self-management are encouraged.',
        ),
      ),
    ],
  },
];
