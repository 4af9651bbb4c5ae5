import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';
import { audience, careFees, often, visitSteps } from './visit';

const health: Family = { code: 'care-health', name: both('健康服务', 'Health'), department: 'health' };
const comfort: Family = { code: 'care-comfort', name: both('精神慰藉', 'Comfort'), department: 'volunteers' };

const healthArticles = ['special-health', 'catalogue-contents'];
const comfortArticles = ['special-comfort', 'catalogue-contents'];

/** Health (G-4.2). */
export const careHealthItems = itemsOf(health, [
  {
    key: 'care-monitoring',
    name: both('健康监测', 'Health monitoring'),
    articles: healthArticles,
    summary: both(
      '上门测量血压、血糖、血氧，记录趋势，异常联系家庭医生。',
      'Blood pressure, glucose and oxygen at home; the family doctor hears of anything unusual.',
    ),
    audience: audience.group,
    documents: [both('既往检查记录（如有）', 'Earlier results, if any')],
    steps: visitSteps(both('测量并记录', 'Measurements are taken'), both('异常的联系医生和家属', 'In doubt doctor and family are called')),
    fields: [often.visitTime, optional(often.condition)],
  },
  {
    key: 'care-nursing',
    name: both('居家护理', 'Nursing at home'),
    articles: [...healthArticles, 'catalogue-fees'],
    summary: both(
      '换药、导管护理、压疮护理、注射等，由持证护士上门。',
      'Dressings, catheters, bedsores and injections by a registered nurse.',
    ),
    audience: audience.frail,
    documents: [both('医嘱或者出院小结', 'Doctor’s order or discharge note')],
    steps: visitSteps(both('核对医嘱', 'The order is checked'), both('护理操作并观察', 'Nursing is given and watched')),
    fee: { amount: '80', unit: both('次（材料另计）', 'visit, material extra'), basis: careFees },
    fields: [often.date, often.condition],
  },
  {
    key: 'care-rehab',
    name: both('康复训练', 'Rehabilitation'),
    articles: [...healthArticles, 'catalogue-fees'],
    summary: both(
      '由康复师制定训练方案，到站或者上门训练，定期评估进展。',
      'A therapist plans and leads training at the station or at home and checks progress.',
    ),
    audience: both('术后、中风后和残疾人', 'People after surgery or stroke and with disabilities'),
    documents: [both('诊断资料', 'Diagnosis'), both('残疾人证（如有）', 'Disability certificate, if any')],
    steps: visitSteps(both('评估功能并定目标', 'Abilities are measured and goals set'), both('按方案训练', 'Training follows the plan')),
    fee: { amount: '50', unit: both('次', 'session'), basis: careFees },
    fields: [
      ask.choice('where', both('训练地点', 'Where'), { station: both('到站', 'At the station'), home: both('上门', 'At home') }),
      often.condition,
    ],
  },
  {
    key: 'care-clinic-escort',
    name: both('陪同就医', 'Escort to the doctor'),
    articles: [...healthArticles, 'catalogue-fees'],
    summary: both(
      '陪同挂号、候诊、检查、取药，就诊要点转告家属。',
      'Somebody comes along for registration, waiting, tests and medicine and tells the family.',
    ),
    audience: audience.elderly,
    documents: [both('医保卡和身份证', 'Insurance and identity card'), both('既往病历', 'Medical record')],
    steps: visitSteps(
      both('预约挂号', 'The appointment is booked'),
      both('全程陪同', 'You are accompanied all the way'),
      both('转告医嘱', 'The doctor’s advice is passed on'),
    ),
    fee: { amount: '40', unit: both('小时', 'hour'), basis: careFees },
    fields: [often.date, ask.text('hospital', both('医院和科室', 'Hospital and department')), often.contact],
  },
  {
    key: 'care-aids',
    name: both('辅具租借与适老化改造', 'Aids and adapting the home'),
    articles: [...healthArticles, 'resource-register'],
    summary: both(
      '轮椅、护理床、扶手等租借，评估并申请适老化、无障碍改造。',
      'Wheelchairs, beds and rails on loan; adaptations of the home assessed and applied for.',
    ),
    audience: audience.group,
    documents: [both('身份证', 'Identity card'), both('评估结果或者残疾人证', 'Assessment or disability certificate')],
    steps: visitSteps(
      both('上门评估环境', 'The home is looked at'),
      both('配送辅具或者提交改造申请', 'Aids are brought or the application handed in'),
    ),
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), { loan: both('辅具租借', 'Loan'), adapt: both('适老化改造', 'Adaptation') }),
      ask.text('what', both('需要什么', 'What is needed')),
    ],
  },
  {
    key: 'care-medication',
    name: both('用药提醒与管理', 'Help with medicines'),
    articles: healthArticles,
    summary: both(
      '整理药品、分装药盒、电话提醒服药，清理过期药。',
      'Medicines sorted into boxes, reminders by phone, old ones cleared away.',
    ),
    audience: audience.elderly,
    documents: [both('处方或者用药清单', 'Prescription or list of medicines')],
    steps: visitSteps(
      both('核对处方、分装药盒', 'Prescriptions are checked and boxes filled'),
      both('按约定提醒', 'Reminders are given as agreed'),
    ),
    fields: [often.condition],
  },
]);

/** Comfort (G-4.3). */
export const careComfortItems = itemsOf(comfort, [
  {
    key: 'care-visiting',
    name: both('定期探访', 'Regular visits'),
    articles: [...comfortArticles, 'team-incentives'],
    summary: both(
      '志愿者按约定上门看望、聊天、查看居家安全，时长记入时间银行。',
      'Volunteers come to talk and look after safety; their hours count in the time bank.',
    ),
    audience: both('独居、空巢、高龄老年人和重度残疾人', 'People living alone, very old or severely disabled'),
    documents: [],
    steps: visitSteps(
      both('探访并记录状况', 'The visit is made and noted'),
      both('异常当日报告社工', 'Anything unusual goes to the social worker the same day'),
    ),
    fields: [
      ask.choice('frequency', both('希望频次', 'How often'), { weekly: both('每周', 'Weekly'), monthly: both('每月', 'Monthly') }),
      often.contact,
    ],
  },
  {
    key: 'care-calls',
    name: both('电话问候', 'Calls'),
    articles: comfortArticles,
    summary: both('每天或者每周固定时间致电问安，两次未接即上门查看。', 'A call at a fixed time; after two unanswered somebody comes.'),
    audience: both('独居老年人', 'Elderly people living alone'),
    documents: [],
    steps: [
      both('约定时间和频次', 'Time and frequency are agreed'),
      both('按时致电', 'The call is made'),
      both('未接听的联系家属并上门', 'Without an answer the family is called and somebody comes'),
    ],
    fields: [
      ask.choice('frequency', both('希望频次', 'How often'), { daily: both('每天', 'Daily'), weekly: both('每周', 'Weekly') }),
      often.contact,
    ],
  },
  {
    key: 'care-counselling',
    name: both('心理慰藉', 'Counselling'),
    articles: comfortArticles,
    summary: both(
      '丧偶、失独、患病后的情绪支持，由社工或者心理咨询师陪伴，内容保密。',
      'Support after loss or illness by a social worker or counsellor, in confidence.',
    ),
    audience: audience.anyone,
    documents: [],
    steps: [
      both('预约', 'A time is booked'),
      both('面谈或者电话', 'You talk in person or by phone'),
      both('需要治疗的协助转介', 'Where treatment is needed you are helped to it'),
    ],
    department: 'social-work',
    fields: [often.visitTime],
  },
  {
    key: 'care-companionship',
    name: both('陪伴服务', 'Company'),
    articles: comfortArticles,
    summary: both('陪读报、陪散步、陪下棋，教用手机和视频通话。', 'Reading, walks, chess, and learning to use a phone and video calls.'),
    audience: audience.group,
    documents: [],
    steps: visitSteps(both('陪伴并记录', 'Time is spent together and noted')),
    fields: [optional(ask.text('interests', both('兴趣', 'Interests'))), often.visitTime],
  },
]);
