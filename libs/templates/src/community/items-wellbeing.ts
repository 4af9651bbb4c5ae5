import { both } from '../both';
import { ask, itemsOf, optional, personal } from '../item';
import { culture, health } from './families';

const residents = both('本社区居民', 'Residents');

/** More of culture and health: groups, activities, minds and medicines (文化服务、健康服务). */
export const wellbeingItems = [
  ...itemsOf(culture, [
    {
      key: 'activity-enrolment',
      name: both('社区活动报名', 'Signing up for an activity'),
      articles: ['community-culture', 'catalogue-contents'],
      summary: both(
        '节日活动、讲座、亲子和邻里活动报名，需要接送或者陪同的一并登记。',
        'Festivals, talks and neighbourhood activities; transport or escort can be asked for.',
      ),
      audience: residents,
      documents: [],
      steps: [
        both('登记人数和需要', 'Number and needs are noted'),
        both('确认名额或者候补', 'A place or a place in line is confirmed'),
        both('活动前提醒', 'You are reminded beforehand'),
      ],
      fields: [
        ask.text('activity', both('活动名称', 'Activity')),
        ask.number('people', both('人数', 'People')),
        optional(ask.text('needs', both('接送、陪同等需要', 'Transport, escort or other needs'))),
      ],
    },
    {
      key: 'group-registration',
      name: both('居民团队登记', 'Registering a residents’ group'),
      articles: ['community-culture', 'catalogue-contents'],
      summary: both(
        '合唱、舞蹈、志愿等居民团队登记备案，申请场地和指导。',
        'Choirs, dance, volunteers and others register and ask for rooms and guidance.',
      ),
      audience: both('五人以上的居民自组织', 'Groups of five residents or more'),
      documents: [both('负责人身份证', 'Identity card of whoever leads it'), both('成员名单', 'List of members')],
      steps: [
        both('提交团队信息', 'The group tells about itself'),
        both('核实并登记', 'It is verified and registered'),
        both('安排固定活动时段', 'Regular times are given'),
      ],
      fields: [ask.text('groupName', both('团队名称', 'Name of the group')), ask.number('members', both('人数', 'Members'))],
    },
  ]),
  ...itemsOf(health, [
    {
      key: 'mental-care',
      name: both('心理疏导', 'Mental care'),
      articles: ['community-health', 'catalogue-contents'],
      summary: both(
        '情绪低落、家庭矛盾、丧亲等，由心理咨询师面谈或者电话疏导，内容保密。',
        'Low spirits, family conflict or loss: talk to a counsellor in confidence.',
      ),
      audience: residents,
      documents: [],
      steps: [
        both('预约时间', 'A time is booked'),
        both('面谈或者电话疏导', 'You talk in person or by phone'),
        both('需要治疗的协助转介', 'Where treatment is needed you are helped to it'),
      ],
      fields: [
        ask.choice('way', both('方式', 'How'), {
          meet: both('面谈', 'In person'),
          phone: both('电话', 'By phone'),
          home: both('上门', 'At home'),
        }),
        optional(personal(ask.longText('concern', both('想谈的事', 'What it is about')))),
      ],
    },
    {
      key: 'medicine-pickup',
      name: both('慢性病代配药', 'Fetching medicine'),
      articles: ['community-health', 'catalogue-contents'],
      summary: both(
        '凭长期处方到社区卫生服务站代配药，送药上门并核对用法。',
        'Medicine on a long-term prescription fetched and brought home, its use checked.',
      ),
      audience: both('行动不便的慢性病居民', 'Chronically ill residents who cannot go out'),
      documents: [both('医保卡', 'Health insurance card'), both('长期处方', 'Long-term prescription')],
      steps: [
        both('核对处方和医保卡', 'Prescription and card are checked'),
        both('代配药品', 'The medicine is fetched'),
        both('送药上门、当面核对', 'It is brought and checked together'),
      ],
      fields: [personal(ask.longText('medicines', both('药品清单', 'Medicines'))), ask.date('needed', both('最晚需要日期', 'Needed by'))],
    },
  ]),
];
