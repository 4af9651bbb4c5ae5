import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { environment, legal, other, safety } from './families';

const residents = both('本社区居民', 'Residents');
const location = ask.text(
  'location',
  both('具体位置', 'Where exactly'),
  both('楼栋、单元或者附近标志', 'Building, entrance or a landmark'),
);

/** More of law, safety, environment and the rest: what neighbours need of each other (法律、安全、环境、其他服务). */
export const neighbourhoodItems = [
  ...itemsOf(legal, [
    {
      key: 'document-drafting',
      name: both('法律文书代写指导', 'Help with legal papers'),
      articles: ['community-legal', 'catalogue-contents'],
      summary: both('指导书写协议、遗嘱、起诉状、授权书等常用文书。', 'Guidance on agreements, wills, claims and powers of attorney.'),
      audience: residents,
      documents: [both('身份证和相关证据', 'Identity card and evidence')],
      steps: [
        both('说明用途和事实', 'Purpose and facts are explained'),
        both('律师指导书写', 'A lawyer guides the wording'),
        both('由您核对签名', 'You check and sign'),
      ],
      fields: [
        ask.choice('paper', both('文书种类', 'Paper'), {
          agreement: both('协议', 'Agreement'),
          will: both('遗嘱', 'Will'),
          claim: both('起诉状', 'Claim'),
          power: both('授权委托书', 'Power of attorney'),
        }),
      ],
    },
  ]),
  ...itemsOf(safety, [
    {
      key: 'fraud-check',
      name: both('防诈骗核实', 'Fraud check'),
      articles: ['community-safety', 'catalogue-contents', 'limits-urgent'],
      summary: both(
        '接到可疑电话、转账要求或者保健品推销，先问我们再付钱。',
        'A strange call, a demand for money, a sales pitch? Ask us before you pay.',
      ),
      audience: both('任何人，老年人优先', 'Anyone, elderly people first'),
      documents: [both('来电号码、短信或者链接', 'Number, message or link')],
      steps: [
        both('立即核实', 'It is checked at once'),
        both('已转账的协助报警止付', 'Where money has gone, police and bank are called'),
        both('告知家属并提醒邻里', 'Family is told and neighbours are warned'),
      ],
      priority: 'urgent',
      fields: [
        ask.longText('what', both('发生了什么', 'What happened')),
        ask.choice('paid', both('是否已经付款', 'Has money been paid'), { yes: both('已付款', 'Yes'), no: both('未付款', 'No') }),
      ],
    },
    {
      key: 'home-safety-check',
      name: both('居家安全检查', 'Safety check at home'),
      articles: ['community-safety', 'catalogue-contents'],
      summary: both(
        '上门检查用电、燃气、烟感和防滑，老旧线路登记改造。',
        'Power, gas, smoke alarms and slippery floors are checked; old wiring is noted for repair.',
      ),
      audience: both('老年人、残疾人家庭和租户', 'Elderly and disabled people and tenants'),
      documents: [],
      steps: [
        both('约定时间', 'A time is agreed'),
        both('逐项检查并讲解', 'All points are checked and explained'),
        both('隐患登记并跟进', 'Hazards are registered and followed up'),
      ],
      fields: [optional(ask.text('visitTime', both('方便上门的时间', 'When may we come')))],
    },
  ]),
  ...itemsOf(environment, [
    {
      key: 'pet-management',
      name: both('宠物管理', 'Pets'),
      articles: ['community-environment', 'catalogue-contents'],
      summary: both(
        '犬只登记指引、流浪动物处置、不牵绳和粪便不清理的劝导。',
        'Registration of dogs, stray animals, dogs off the lead and dirt left behind.',
      ),
      audience: residents,
      documents: [both('登记犬只的，提供免疫证明', 'For registration: proof of vaccination')],
      steps: [
        both('核实情况', 'The matter is verified'),
        both('指引登记、联系处置或者上门劝导', 'You are guided, help is called or the owner spoken to'),
        both('反馈结果', 'You are told the outcome'),
      ],
      fields: [
        ask.choice('kind', both('办理类型', 'Kind'), {
          register: both('犬只登记', 'Registration'),
          stray: both('流浪动物', 'Stray animal'),
          nuisance: both('不文明养宠', 'Nuisance'),
        }),
        location,
      ],
    },
    {
      key: 'recycling',
      name: both('可回收物上门回收', 'Recycling pick-up'),
      articles: ['community-environment', 'catalogue-contents'],
      summary: both(
        '旧衣、纸箱、小家电预约上门称重回收，按市价付款。',
        'Clothes, cardboard and small appliances weighed and bought at your door.',
      ),
      audience: residents,
      documents: [],
      steps: [
        both('预约时间', 'A time is booked'),
        both('上门称重', 'Things are weighed'),
        both('当场付款或者记积分', 'You are paid or credited at once'),
      ],
      fields: [ask.text('things', both('物品', 'What')), optional(ask.text('visitTime', both('方便上门的时间', 'When may we come')))],
    },
  ]),
  ...itemsOf(other, [
    {
      key: 'volunteer-enrolment',
      name: both('志愿者报名', 'Becoming a volunteer'),
      articles: ['review-participation', 'catalogue-contents'],
      summary: both('报名成为社区志愿者、评议代表或者楼栋联络员。', 'Become a volunteer, a reviewer or the contact of your building.'),
      audience: both('年满十六周岁的居民', 'Residents aged 16 and over'),
      documents: [both('身份证', 'Identity card'), both('未满十八周岁的，提供监护人同意书', 'Under 18: consent of a guardian')],
      steps: [
        both('登记特长和时间', 'Skills and times are noted'),
        both('参加培训', 'You are trained'),
        both('安排服务并记录时长', 'You serve and your hours are credited'),
      ],
      department: 'supervision',
      fields: [
        ask.choice('role', both('报名类型', 'As'), {
          volunteer: both('志愿者', 'Volunteer'),
          reviewer: both('评议代表', 'Reviewer'),
          contact: both('楼栋联络员', 'Contact of a building'),
        }),
        optional(ask.text('skills', both('特长', 'Skills'))),
      ],
    },
    {
      key: 'donation',
      name: both('捐赠与爱心物资', 'Donations'),
      articles: ['community-other', 'catalogue-contents'],
      summary: both(
        '捐赠衣物、书籍、辅具，或者为困难家庭申领爱心物资；去向公开。',
        'Give clothes, books and aids, or ask for them for a family in need; where they go is open.',
      ),
      audience: both('任何人', 'Anyone'),
      documents: [],
      steps: [
        both('登记物资', 'Things are registered'),
        both('验收入库或者核实需要', 'They are taken in, or the need is verified'),
        both('发放并公布去向', 'They are given and where they went is published'),
      ],
      fields: [
        ask.choice('kind', both('办理类型', 'Kind'), { give: both('捐赠', 'Give'), ask: both('申领', 'Ask for') }),
        ask.text('things', both('物资', 'What')),
        optional(personal(ask.text('family', both('家庭情况', 'The family’s situation')))),
      ],
    },
    {
      key: 'proof-guidance',
      name: both('开具证明指引', 'Guidance on certificates'),
      articles: ['community-other', 'catalogue-contents'],
      summary: both(
        '说明哪些证明由社区开具、哪些不用开、应当到哪里开。',
        'Which certificates the community issues, which are no longer needed, and where to get the others.',
      ),
      audience: residents,
      documents: [both('身份证', 'Identity card')],
      steps: [
        both('说明用途', 'You say what it is for'),
        both('能开的当场开具', 'What we can issue is issued at once'),
        both('不能开的告知去处', 'Otherwise you are told where to go'),
      ],
      department: 'civil',
      fields: [ask.text('purpose', both('证明用途', 'Purpose'))],
    },
  ]),
];
