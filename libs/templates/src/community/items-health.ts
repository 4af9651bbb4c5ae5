import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { health } from './families';

/** Health services (健康服务). */
export const healthItems = itemsOf(health, [
  {
    key: 'health-check',
    name: both('血压血糖检测', 'Blood pressure and glucose check'),
    articles: ['community-health', 'catalogue-contents'],
    summary: both('到站或者上门测量血压、血糖，并给出健康建议。', 'Blood pressure and glucose measured here or at home, with advice.'),
    audience: both('本社区居民，老人和慢性病患者优先', 'Residents, elderly and chronically ill first'),
    documents: [both('既往检查记录（如有）', 'Earlier results, if any')],
    steps: [
      both('预约时间', 'A time is booked'),
      both('测量并记录', 'Measurements are taken and noted'),
      both('异常的建议就医并跟进', 'In doubt you are sent to a doctor and followed up'),
    ],
    fields: [
      ask.choice('where', both('检测地点', 'Where'), {
        station: both('健康小屋', 'Health corner'),
        home: both('上门', 'At home'),
      }),
      optional(personal(ask.text('history', both('慢性病情况', 'Chronic conditions')))),
    ],
  },
  {
    key: 'family-doctor',
    name: both('家庭医生签约协助', 'Signing up with a family doctor'),
    articles: ['community-health', 'catalogue-contents'],
    summary: both('介绍签约服务包，协助与社区卫生服务站签约。', 'Learn what the service covers and sign up with the community clinic.'),
    audience: both('常住居民', 'Permanent residents'),
    documents: [both('身份证', 'Identity card'), both('医保卡', 'Health insurance card')],
    steps: [
      both('说明服务内容和费用', 'Services and costs are explained'),
      both('选择医生团队', 'You choose a team'),
      both('签约并建立档案', 'The agreement is signed and the file opened'),
    ],
    fields: [ask.number('people', both('签约人数', 'People to sign up'))],
  },
  {
    key: 'aid-loan',
    name: both('康复辅具借用', 'Loan of rehabilitation aids'),
    articles: ['community-health', 'catalogue-contents', 'catalogue-fees'],
    summary: both('轮椅、助行器、护理床等短期借用，可送货上门。', 'Wheelchairs, walkers and care beds on loan, delivered if wanted.'),
    audience: both('因病、因伤、失能需要辅具的居民', 'Residents in need after illness, injury or with disabilities'),
    documents: [both('身份证', 'Identity card'), both('诊断或者出院证明', 'Diagnosis or hospital discharge note')],
    steps: [
      both('确认辅具和尺寸', 'Aid and size are settled'),
      both('签借用单', 'The loan is signed for'),
      both('送达并教会使用', 'The aid is delivered and its use shown'),
      both('到期归还或者续借', 'It is returned or the loan extended'),
    ],
    fee: {
      amount: '2',
      unit: both('天', 'day'),
      basis: both('本中心辅具租借收费目录', 'The centre’s list of loan fees'),
    },
    fields: [
      ask.choice('aid', both('辅具', 'Aid'), {
        wheelchair: both('轮椅', 'Wheelchair'),
        walker: both('助行器', 'Walker'),
        bed: both('护理床', 'Care bed'),
        crutch: both('拐杖', 'Crutches'),
      }),
      ask.number('days', both('借用天数', 'Days')),
    ],
  },
]);
