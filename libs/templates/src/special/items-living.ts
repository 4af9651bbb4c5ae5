import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';
import { audience, careFees, often, visitSteps } from './visit';

const living: Family = { code: 'care-living', name: both('生活照料', 'Daily living'), department: 'care-home' };

const articles = ['special-living', 'catalogue-contents', 'catalogue-fees'];

/** Daily living (G-4.1). */
export const careLivingItems = itemsOf(living, [
  {
    key: 'care-meals',
    name: both('送餐上门', 'Meals at home'),
    articles,
    summary: both(
      '按忌口和咀嚼能力配餐，中午、傍晚送到家，顺带看望。',
      'Meals fit for diet and chewing, brought home with a friendly look-in.',
    ),
    audience: audience.elderly,
    documents: [both('身份证', 'Identity card')],
    steps: visitSteps(both('按餐次送达', 'Meals are brought'), both('观察异常并报告', 'Anything unusual is reported')),
    fee: { amount: '10', unit: both('餐', 'meal'), basis: careFees },
    fields: [
      ask.choice('texture', both('饮食类型', 'Kind of food'), {
        ordinary: both('普食', 'Ordinary'),
        soft: both('软食', 'Soft'),
        liquid: both('流食', 'Liquid'),
      }),
      optional(ask.text('diet', both('忌口', 'Diet'), both('如少盐、糖尿病', 'For example low salt, diabetes'))),
    ],
  },
  {
    key: 'care-bathing',
    name: both('助浴', 'Bathing'),
    articles,
    summary: both('上门或者到站助浴，两人操作，浴前测量体征。', 'At home or at the station, by two carers, vital signs taken first.'),
    audience: audience.frail,
    documents: [both('近期病历或者体检资料', 'Recent medical record'), both('家属知情同意书', 'Consent of the family')],
    steps: visitSteps(
      both('评估风险并测量体征', 'Risk and vital signs are checked'),
      both('助浴并观察', 'Bathing is helped with and watched'),
    ),
    fee: { amount: '60', unit: both('次', 'visit'), basis: careFees },
    fields: [often.date, often.condition],
  },
  {
    key: 'care-personal',
    name: both('个人照料', 'Personal care'),
    articles,
    summary: both(
      '协助起床、穿衣、进食、如厕、翻身和口腔清洁。',
      'Help with getting up, dressing, eating, toilet, turning and the care of the mouth.',
    ),
    audience: audience.frail,
    documents: [both('能力评估结果', 'Result of the assessment')],
    steps: visitSteps(both('按清单逐项照料', 'Care is given by the checklist')),
    fee: { amount: '35', unit: both('小时', 'hour'), basis: careFees },
    fields: [ask.number('hours', both('每次时长（小时）', 'Hours a visit')), often.condition],
  },
  {
    key: 'care-cleaning',
    name: both('助洁', 'Cleaning'),
    articles,
    summary: both('居室清洁、床品更换、厨房和卫生间消毒。', 'Rooms cleaned, bedding changed, kitchen and bathroom disinfected.'),
    audience: audience.group,
    documents: [],
    steps: visitSteps(both('按清单清洁', 'The checklist is worked through')),
    fee: { amount: '30', unit: both('小时', 'hour'), basis: careFees },
    fields: [ask.number('hours', both('预计时长（小时）', 'Hours')), often.visitTime],
  },
  {
    key: 'care-laundry',
    name: both('衣物洗涤', 'Laundry'),
    articles,
    summary: both('衣物、被褥上门收取，洗净消毒后送回。', 'Clothes and bedding fetched, washed, disinfected and brought back.'),
    audience: audience.frail,
    documents: [],
    steps: visitSteps(
      both('登记件数后收取', 'Pieces are counted and taken'),
      both('三日内洗净送回', 'They come back clean within three days'),
    ),
    fee: { amount: '15', unit: both('次', 'load'), basis: careFees },
    fields: [ask.number('pieces', both('件数', 'Pieces'))],
  },
  {
    key: 'care-errands',
    name: both('代购代缴代办', 'Purchases, payments and errands'),
    articles: ['special-living', 'catalogue-contents'],
    summary: both(
      '代买生活用品和药品，代缴水电燃气费，代办证件，票据交回。',
      'Groceries, medicine, bills and papers; every receipt is handed over.',
    ),
    audience: audience.group,
    documents: [both('清单或者缴费单', 'List or bill')],
    steps: visitSteps(
      both('核对清单和金额', 'List and amount are checked'),
      both('代办后交回票据和余款', 'Receipts and change are handed over'),
    ),
    fields: [ask.longText('list', both('清单', 'List'))],
  },
  {
    key: 'care-mobility',
    name: both('助行与接送', 'Mobility and transport'),
    articles,
    summary: both(
      '轮椅助行、无障碍车辆接送，用于外出、探亲、办事。',
      'Wheelchair help and accessible transport for outings, visits and errands.',
    ),
    audience: both('行动不便的特殊群体', 'People of special groups who can hardly walk'),
    documents: [],
    steps: visitSteps(both('安排人员和车辆', 'People and vehicle are arranged'), both('全程陪护', 'You are accompanied all the way')),
    fee: { amount: '20', unit: both('次', 'trip'), basis: careFees },
    fields: [often.date, ask.text('destination', both('目的地', 'Destination'))],
  },
  {
    key: 'care-haircut',
    name: both('理发修甲', 'Hair and nails'),
    articles: ['special-living', 'catalogue-contents'],
    summary: both('每月一次上门理发、修剪指甲。', 'Once a month hair and nails are cut at home.'),
    audience: audience.frail,
    documents: [],
    steps: visitSteps(both('理发、修甲并清理', 'Hair and nails are cut and the place cleaned')),
    fields: [often.visitTime],
  },
]);
