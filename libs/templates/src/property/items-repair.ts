import { both } from '../both';
import { ask, type Family, itemsOf, optional } from '../item';

const repair: Family = { code: 'repair', name: both('报修服务', 'Repairs'), department: 'engineering' };

const everyOwner = both('业主和住户', 'Owners and tenants');
const location = ask.text('location', both('具体位置', 'Where exactly'), both('楼栋、单元、楼层', 'Building, entrance, floor'));
const visitTime = optional(
  ask.text('visitTime', both('方便上门的时间', 'When may we come'), both('如工作日晚上', 'For example weekday evenings')),
);

/** Repairs inside homes and in shared parts (报修). */
export const repairItems = itemsOf(repair, [
  {
    key: 'household-repair',
    name: both('入户水电维修', 'Household repair'),
    articles: ['property-repairs', 'catalogue-contents', 'catalogue-fees'],
    summary: both('水龙头、开关插座、灯具、马桶、下水等户内小修。', 'Taps, switches, lights, toilets and drains inside the home.'),
    audience: everyOwner,
    documents: [],
    steps: [
      both('电话约定上门时间', 'A time is agreed by phone'),
      both('检查故障并报价，您同意后动手', 'The fault is found and priced; work starts when you agree'),
      both('修好后当面试用、清理现场', 'It is tried in your presence and cleaned up'),
    ],
    fee: {
      amount: '30',
      unit: both('次（材料另计）', 'visit, material extra'),
      basis: both('公司有偿服务价目表', 'The company’s price list'),
    },
    department: 'household-repair',
    fields: [
      ask.choice('place', both('维修部位', 'What needs repair'), {
        water: both('水管龙头', 'Water'),
        power: both('电路开关', 'Power'),
        lamp: both('灯具', 'Lights'),
        drain: both('下水马桶', 'Drain and toilet'),
        door: both('门窗锁具', 'Doors, windows, locks'),
      }),
      visitTime,
    ],
  },
  {
    key: 'pipe-leak',
    name: both('管道漏水抢修', 'Burst pipe'),
    articles: ['property-repairs', 'catalogue-contents', 'limits-urgent'],
    summary: both(
      '水管爆裂、楼上漏水、地下室积水等，优先到场关阀止水。',
      'Burst pipes, leaks from above, flooded basements: the valve is shut first.',
    ),
    audience: everyOwner,
    documents: [],
    steps: [
      both('到场关阀止水', 'The water is shut off'),
      both('查明漏点', 'The leak is found'),
      both('修复并恢复供水', 'It is mended and the water turned on'),
    ],
    priority: 'urgent',
    fields: [location],
  },
  {
    key: 'public-facility',
    name: both('公共设施报修', 'Shared facilities'),
    articles: ['property-repairs', 'catalogue-contents'],
    summary: both(
      '楼道灯、单元门、健身器材、路面、消防设施等公共部位损坏。',
      'Stair lights, doors, fitness equipment, paving, fire equipment.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('现场查看并设置警示', 'The damage is inspected and marked'),
      both('维修或者更换', 'It is mended or replaced'),
      both('拍照反馈', 'A photograph shows the result'),
    ],
    department: 'facility',
    fields: [location],
  },
  {
    key: 'elevator-fault',
    name: both('电梯故障', 'Lift out of order'),
    articles: ['property-repairs', 'catalogue-contents', 'limits-urgent'],
    summary: both(
      '电梯停运、异响、平层不准；困人请同时按轿厢内求助键。',
      'A lift that stands still, rattles or stops between floors. If trapped, press the help button too.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('确认有无困人，安抚并通知维保单位', 'Whether anybody is trapped is asked first; the contractor is called'),
      both('到场停梯、救援', 'The lift is stopped and people are freed'),
      both('检修合格后恢复运行', 'It runs again after inspection'),
    ],
    priority: 'emergency',
    department: 'facility',
    fields: [
      location,
      ask.choice('trapped', both('是否困人', 'Anybody trapped'), {
        yes: both('有人被困', 'Yes'),
        no: both('无人被困', 'No'),
      }),
    ],
  },
  {
    key: 'heating-air',
    name: both('暖通空调报修', 'Heating and ventilation'),
    articles: ['property-repairs', 'catalogue-contents'],
    summary: both('公共区域空调、新风、暖气不热等问题。', 'Air conditioning, ventilation and heating that fail.'),
    audience: everyOwner,
    documents: [],
    steps: [
      both('测温检查', 'Temperatures are measured'),
      both('排气、清洗或者维修', 'The system is bled, cleaned or mended'),
      both('复测并反馈', 'It is measured again and you are told'),
    ],
    department: 'facility',
    fields: [location, visitTime],
  },
]);
