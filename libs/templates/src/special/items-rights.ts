import { both } from '../both';
import { ask, type Family, itemsOf, optional, personal } from '../item';
import { audience, often } from './visit';

const rights: Family = { code: 'care-rights', name: both('权益维护', 'Rights'), department: 'legal' };
const emergency: Family = { code: 'care-emergency', name: both('紧急救助', 'Emergencies'), department: 'emergency' };

const rightsArticles = ['special-rights', 'catalogue-contents'];
const emergencyArticles = ['special-emergency', 'principle-priority', 'catalogue-contents'];
const identity = both('身份证', 'Identity card');

/** Rights (G-4.4). */
export const careRightsItems = itemsOf(rights, [
  {
    key: 'care-legal-advice',
    name: both('上门法律咨询', 'Legal advice at home'),
    articles: rightsArticles,
    summary: both(
      '赡养、继承、房产、劳动等问题，律师上门或者电话解答。',
      'Support, inheritance, property and labour, answered at home or by phone.',
    ),
    audience: audience.group,
    documents: [both('有关合同、文书', 'Contracts and papers that matter')],
    steps: [
      both('登记问题', 'The question is noted'),
      both('律师解答', 'A lawyer answers'),
      both('需要援助的转介', 'Those entitled are referred'),
    ],
    fields: [ask.longText('question', both('问题', 'Question'))],
  },
  {
    key: 'care-legal-aid',
    name: both('法律援助转介', 'Referral to legal aid'),
    articles: [...rightsArticles, 'resource-partners'],
    summary: both('核对条件、准备材料，转介法律援助机构并跟踪结果。', 'Conditions checked, papers prepared, referral made and followed.'),
    audience: both('经济困难或者符合法定情形的特殊群体', 'People of small means or in cases named by law'),
    documents: [identity, both('困难证明或者残疾人证', 'Proof of need or disability certificate'), both('案件材料', 'Case papers')],
    steps: [
      both('核对条件', 'Conditions are checked'),
      both('转介并取得回执', 'You are referred and the receipt kept'),
      both('跟踪并告知结果', 'The outcome is followed and told'),
    ],
    fields: [ask.longText('case', both('案情简述', 'The case in short'))],
  },
  {
    key: 'care-guardianship',
    name: both('监护和意定监护咨询', 'Guardianship'),
    articles: rightsArticles,
    summary: both(
      '说明监护人的确定、变更和意定监护协议，协助办理公证。',
      'Choosing, changing and appointing a guardian, and help with the notary.',
    ),
    audience: both('老年人、残疾人及其亲属', 'Elderly and disabled people and their relatives'),
    documents: [identity, both('亲属关系证明', 'Proof of relationship')],
    steps: [
      both('了解本人意愿', 'The person’s own wishes are heard'),
      both('说明办法和后果', 'Ways and consequences are explained'),
      both('协助办理', 'Help is given'),
    ],
    fields: [personal(ask.longText('situation', both('家庭情况', 'The family’s situation')))],
  },
  {
    key: 'care-abuse',
    name: both('侵害与虐待举报', 'Reporting abuse'),
    articles: [...rightsArticles, 'limits-urgent'],
    summary: both(
      '发现虐待、遗弃、家庭暴力、侵占财产，请立即告诉我们；举报人信息保密。',
      'Abuse, neglect, violence or theft: tell us at once. Who reports stays unknown.',
    ),
    audience: audience.anyone,
    documents: [],
    steps: [
      both('立即核实安全状况', 'Safety is checked at once'),
      both('需要时报警并安置', 'Police are called and shelter found where needed'),
      both('跟踪直至安全', 'The case is followed until all are safe'),
    ],
    priority: 'urgent',
    department: 'social-work',
    fields: [personal(ask.longText('facts', both('情况说明', 'What happens'))), personal(ask.text('location', both('地点', 'Where')))],
  },
]);

/** Emergencies (G-4.5). */
export const careEmergencyItems = itemsOf(emergency, [
  {
    key: 'care-emergency-call',
    name: both('紧急救助', 'Emergency help'),
    articles: [...emergencyArticles, 'limits-urgent'],
    summary: both(
      '跌倒、急病、被困、断水断电等立即响应；危及生命请先拨打 120、119、110。',
      'Falls, sudden illness, locked in, no power: answered at once. In mortal danger call 120, 119 or 110 first.',
    ),
    audience: audience.anyone,
    documents: [],
    steps: [
      both('两分钟内应答，通知最近的救助人员', 'Answered within two minutes; whoever is nearest is called'),
      both('到场处置，必要时呼叫急救', 'Help arrives and calls the ambulance if needed'),
      both('通知紧急联系人', 'The emergency contact is told'),
      both('事后记录、回访并重新评估', 'It is recorded, followed up and the person assessed again'),
    ],
    priority: 'emergency',
    fields: [
      ask.text('location', both('现在位置', 'Where are you')),
      optional(personal(ask.text('injured', both('有无受伤或者不适', 'Hurt or unwell')))),
    ],
  },
  {
    key: 'care-missing',
    name: both('走失寻人', 'Missing persons'),
    articles: [...emergencyArticles, 'limits-urgent'],
    summary: both(
      '老人、智力或者精神残疾人走失，立即组织寻找并协助报警。',
      'Somebody confused is missing: the search starts at once and the police are told.',
    ),
    audience: audience.anyone,
    documents: [both('近照', 'Recent photograph')],
    steps: [
      both('登记特征和最后位置', 'Looks and last place are noted'),
      both('组织寻找并报警', 'A search is organised and the police told'),
      both('找到后通知家属并评估', 'The family is told and the person assessed'),
    ],
    priority: 'emergency',
    fields: [
      personal(ask.longText('looks', both('外貌衣着', 'Looks and clothes'))),
      ask.text('lastSeen', both('最后出现地点和时间', 'Where and when last seen')),
    ],
  },
  {
    key: 'care-call-device',
    name: both('紧急呼叫器安装', 'Emergency call device'),
    articles: ['special-emergency', 'catalogue-contents'],
    summary: both(
      '申请安装一键呼叫器、烟感和跌倒报警器，教会使用并定期检测。',
      'A call button, smoke and fall alarms installed, explained and tested.',
    ),
    audience: both('独居、高龄、重度残疾人', 'People living alone, very old or severely disabled'),
    documents: [identity],
    steps: [
      both('核对条件', 'Conditions are checked'),
      both('上门安装并演示', 'It is installed and shown'),
      both('每季度检测', 'It is tested every quarter'),
    ],
    fields: [often.visitTime, often.contact],
  },
  {
    key: 'care-relief',
    name: both('临时救助', 'Emergency relief'),
    articles: ['special-emergency', 'resource-partners', 'limits-urgent'],
    summary: both(
      '因突发疾病、事故、灾害陷入困境的，协助申请临时救助并先行帮扶。',
      'Sudden illness, accident or disaster: help first, and help to apply for relief.',
    ),
    audience: both('遭遇突发困难的家庭和个人', 'Families and persons in sudden need'),
    documents: [identity, both('事故、疾病等证明（可后补）', 'Proof of what happened, later if need be')],
    steps: [
      both('当日入户核实', 'The home is visited the same day'),
      both('先行提供食宿等帮扶', 'Food, shelter and the like are given'),
      both('协助申请救助', 'The application is made together'),
    ],
    priority: 'urgent',
    department: 'social-work',
    fields: [personal(ask.longText('situation', both('困难情况', 'Situation')))],
  },
]);
