import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { safety } from './families';

/** Safety services (安全服务). */
export const safetyItems = itemsOf(safety, [
  {
    key: 'hazard-report',
    name: both('安全隐患上报', 'Hazard report'),
    articles: ['community-safety', 'catalogue-contents', 'limits-urgent'],
    summary: both(
      '电动车飞线充电、消防通道堵塞、墙皮脱落等隐患，拍照即报。',
      'Charging from windows, blocked fire lanes, loose plaster: report it.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('核实隐患', 'The hazard is verified'),
      both('能当场消除的当场消除', 'What can be removed at once is removed'),
      both('不能消除的设置警示并报有权部门', 'Otherwise it is marked and reported to the authority'),
      both('告知处理结果', 'You are told the outcome'),
    ],
    priority: 'urgent',
    fields: [
      ask.text('location', both('具体位置', 'Where exactly')),
      ask.choice('kind', both('隐患类型', 'Kind'), {
        fire: both('消防', 'Fire'),
        power: both('用电', 'Power'),
        falling: both('高空坠物', 'Falling objects'),
        road: both('道路设施', 'Paths'),
        other: both('其他', 'Other'),
      }),
    ],
  },
  {
    key: 'elder-watch',
    name: both('独居老人守望', 'Watching over people who live alone'),
    articles: ['community-safety', 'catalogue-contents'],
    summary: both('为独居老人安排定期电话问候和上门探望。', 'Regular calls and visits for elderly people who live alone.'),
    audience: both('独居、空巢老人', 'Elderly people living alone'),
    documents: [both('紧急联系人电话', 'Phone number of an emergency contact')],
    steps: [
      both('入户了解情况', 'The home is visited'),
      both('约定问候频次和方式', 'How and how often is agreed'),
      both('按约定守望，异常立即联系家属', 'The watch is kept; the family is called at once if something is wrong'),
    ],
    fields: [
      ask.choice('frequency', both('希望频次', 'How often'), {
        daily: both('每天', 'Daily'),
        weekly: both('每周', 'Weekly'),
      }),
      personal(ask.text('contact', both('紧急联系人', 'Emergency contact'), both('称呼和关系', 'Name and relation'))),
    ],
  },
  {
    key: 'emergency-help',
    name: both('紧急求助', 'Emergency help'),
    articles: ['community-safety', 'catalogue-contents', 'limits-urgent'],
    summary: both(
      '老人跌倒、走失、断水断电等紧急情况，昼夜响应；危及生命请先拨打 120、119、110。',
      'Falls, missing persons, loss of power: answered day and night. In mortal danger call 120, 119 or 110 first.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('接报后立即联系最近的工作人员', 'The nearest member of staff is called at once'),
      both('到场处置', 'Help arrives'),
      both('通知家属和有关部门', 'Family and authorities are told'),
      both('事后登记和回访', 'Everything is recorded and followed up'),
    ],
    channels: ['phone', 'web', 'window', 'visit'],
    priority: 'emergency',
    fields: [
      ask.text('location', both('现在位置', 'Where are you')),
      optional(ask.text('injured', both('有无人员受伤', 'Is anybody hurt'))),
    ],
  },
]);
