import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { living } from './families';

const residents = both('本社区居民', 'Residents');

/** More of daily living: bathing, haircuts, after-school care (生活服务). */
export const householdItems = itemsOf(living, [
  {
    key: 'bath-aid',
    name: both('上门助浴', 'Help with bathing'),
    articles: ['community-living', 'catalogue-contents', 'catalogue-fees'],
    summary: both(
      '两名护理员携带设备上门，为行动不便的老人洗浴。',
      'Two carers bring the equipment and help people who can hardly move to bathe.',
    ),
    audience: both('失能、半失能老人和重度残疾居民', 'Dependent elderly and severely disabled residents'),
    documents: [both('近期体检或者病历资料', 'Recent medical record')],
    steps: [
      both('评估身体状况和浴室环境', 'Health and bathroom are assessed'),
      both('家属签署知情同意', 'The family signs its consent'),
      both('测量体征后助浴', 'Vital signs are taken before bathing'),
      both('浴后观察并记录', 'The person is watched afterwards and all is noted'),
    ],
    fee: { amount: '80', unit: both('次', 'visit'), basis: both('本中心助老服务收费目录', 'The centre’s list of fees for elderly care') },
    department: 'home-care',
    fields: [
      ask.date('date', both('希望日期', 'Date wanted')),
      personal(
        ask.longText(
          'condition',
          both('身体状况', 'State of health'),
          both('如卧床、插管、皮肤破损', 'For example bedridden, catheters, wounds'),
        ),
      ),
    ],
  },
  {
    key: 'haircut-home',
    name: both('上门理发', 'Haircut at home'),
    articles: ['community-living', 'catalogue-contents'],
    summary: both('每月固定日为行动不便的居民上门理发。', 'Once a month, for residents who cannot go out.'),
    audience: both('高龄、失能、残疾居民', 'Very old, dependent and disabled residents'),
    documents: [],
    steps: [
      both('登记地址和要求', 'Address and wishes are noted'),
      both('电话约定时间', 'A time is agreed by phone'),
      both('上门理发并清理', 'The hair is cut and the place cleaned'),
    ],
    department: 'home-care',
    fields: [optional(ask.text('visitTime', both('方便上门的时间', 'When may we come')))],
  },
  {
    key: 'after-school',
    name: both('四点半课堂', 'After-school care'),
    articles: ['community-living', 'catalogue-contents', 'catalogue-fees'],
    summary: both(
      '工作日放学后托管，辅导作业、阅读和活动，家长按时接回。',
      'Homework, reading and play after school on weekdays until parents come.',
    ),
    audience: both('双职工家庭的小学生', 'Primary pupils whose parents both work'),
    documents: [both('家长身份证', 'Identity card of a parent'), both('学生健康情况说明', 'Statement on the child’s health')],
    steps: [
      both('登记学生和接送人', 'Child and those who may collect it are registered'),
      both('签订托管协议', 'The agreement is signed'),
      both('每日签到、交接签退', 'Arrival and handing over are signed every day'),
    ],
    fee: { amount: '200', unit: both('月', 'month'), basis: both('本中心托管服务收费目录', 'The centre’s list of child-care fees') },
    department: 'culture',
    fields: [
      ask.number('grade', both('年级', 'Grade')),
      personal(ask.text('collector', both('接送人', 'Who collects the child'), both('姓名和关系', 'Name and relation'))),
      optional(personal(ask.text('allergy', both('过敏和用药', 'Allergies and medicines')))),
    ],
  },
  {
    key: 'charging-point',
    name: both('电动车充电位申请', 'Charging point for e-bikes'),
    articles: ['community-living', 'catalogue-contents'],
    summary: both('申请集中充电位、报告充电桩故障。', 'Apply for a shared charging point or report a fault.'),
    audience: residents,
    documents: [both('车辆号牌登记证', 'Registration of the vehicle')],
    steps: [
      both('登记车辆', 'The vehicle is registered'),
      both('按申请先后分配', 'Points are given in order of application'),
      both('说明安全使用规则', 'The safety rules are explained'),
    ],
    department: 'environment',
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), { apply: both('申请充电位', 'Apply'), fault: both('报告故障', 'Report a fault') }),
      ask.text('location', both('楼栋', 'Building')),
    ],
  },
]);
