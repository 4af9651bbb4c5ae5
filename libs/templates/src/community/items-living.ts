import { both } from '../both';
import { ask, itemsOf, optional } from '../item';
import { living } from './families';

const perHour = both('小时', 'hour');

/** Daily living (生活服务). */
export const livingItems = itemsOf(living, [
  {
    key: 'home-repair',
    name: both('居家维修', 'Home repair'),
    articles: ['community-living', 'catalogue-contents', 'catalogue-fees'],
    summary: both('水电、门窗、灯具、下水等家庭小修，师傅上门。', 'Small repairs of water, power, doors, lights and drains, done at home.'),
    audience: both('本社区居民家庭', 'All households of the community'),
    documents: [],
    steps: [
      both('电话约定上门时间', 'A time is agreed by phone'),
      both('师傅上门检查，先报价再动手', 'The problem is examined and priced before work starts'),
      both('修好后由您当面验收', 'You check the result'),
    ],
    fee: {
      amount: '30',
      unit: both('次（材料另计）', 'visit, material extra'),
      basis: both('本中心便民维修收费目录', 'The centre’s list of repair fees'),
    },
    department: 'home-care',
    fields: [
      ask.choice('place', both('维修部位', 'What needs repair'), {
        water: both('水管龙头', 'Water'),
        power: both('电路灯具', 'Power and lights'),
        drain: both('下水疏通', 'Drain'),
        door: both('门窗锁具', 'Doors, windows, locks'),
        other: both('其他', 'Other'),
      }),
      optional(ask.text('visitTime', both('方便上门的时间', 'When may we come'), both('如工作日下午', 'For example weekday afternoons'))),
    ],
  },
  {
    key: 'meal-delivery',
    name: both('老年助餐', 'Meals for the elderly'),
    articles: ['community-living', 'catalogue-contents', 'catalogue-fees'],
    summary: both(
      '午餐、晚餐到堂就餐或者送餐上门，可按口味忌口定制。',
      'Lunch and dinner in the dining room or delivered, diet respected.',
    ),
    audience: both('六十周岁以上老人和行动不便的居民', 'People over 60 and those who cannot leave home easily'),
    documents: [both('身份证', 'Identity card')],
    steps: [
      both('登记口味、忌口和送餐地址', 'Diet and address are noted'),
      both('次日起按时供餐', 'Meals start the next day'),
      both('每月结算一次', 'Meals are settled once a month'),
    ],
    fee: {
      amount: '12',
      unit: both('餐', 'meal'),
      basis: both('街道老年助餐指导价', 'Guide price for meals for the elderly'),
    },
    department: 'home-care',
    fields: [
      ask.choice('meals', both('餐次', 'Meals'), {
        lunch: both('午餐', 'Lunch'),
        dinner: both('晚餐', 'Dinner'),
        both: both('午餐和晚餐', 'Lunch and dinner'),
      }),
      optional(ask.text('diet', both('忌口', 'Diet'), both('如少盐、糖尿病', 'For example low salt, diabetes'))),
    ],
  },
  {
    key: 'housekeeping',
    name: both('家政保洁', 'Housekeeping'),
    articles: ['community-living', 'catalogue-contents', 'catalogue-fees'],
    summary: both('日常保洁、擦窗、油烟机清洗等上门家政服务。', 'Cleaning, windows, range hoods and the like at home.'),
    audience: both('本社区居民家庭', 'All households of the community'),
    documents: [],
    steps: [
      both('确认面积和内容', 'Size and tasks are agreed'),
      both('安排持证家政员上门', 'A certified housekeeper comes'),
      both('当面验收、按时长结算', 'You check the work and pay by the hour'),
    ],
    fee: {
      amount: '40',
      unit: perHour,
      basis: both('本中心家政服务收费目录', 'The centre’s list of housekeeping fees'),
    },
    department: 'home-care',
    fields: [ask.date('date', both('希望上门日期', 'Date wanted')), ask.number('hours', both('预计时长（小时）', 'Hours'))],
  },
  {
    key: 'errands',
    name: both('代购代缴', 'Errands and payments'),
    articles: ['community-living', 'catalogue-contents'],
    summary: both('为行动不便的居民代买米面药品、代缴水电燃气费。', 'Shopping and payment of bills for those who cannot go themselves.'),
    audience: both('高龄、独居、残疾居民', 'Very old, lone and disabled residents'),
    documents: [both('缴费单或者购物清单', 'Bill or shopping list')],
    steps: [
      both('核对清单和金额', 'List and amount are checked'),
      both('志愿者或者工作人员代办', 'A volunteer or member of staff does it'),
      both('送回物品、票据和余款', 'Goods, receipts and change are brought'),
    ],
    fields: [
      ask.choice('kind', both('代办类型', 'Kind'), {
        shopping: both('代购', 'Shopping'),
        payment: both('代缴费', 'Payment'),
        medicine: both('代取药', 'Medicine'),
      }),
      ask.longText('list', both('清单', 'List')),
    ],
  },
]);
