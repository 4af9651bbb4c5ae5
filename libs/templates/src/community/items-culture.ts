import { both } from '../both';
import { ask, itemsOf } from '../item';
import { culture } from './families';

/** Cultural services (文化服务). */
export const cultureItems = itemsOf(culture, [
  {
    key: 'venue-booking',
    name: both('活动室预约', 'Room booking'),
    articles: ['community-culture', 'catalogue-contents'],
    summary: both('预约舞蹈室、棋牌室、会议室等公共活动场地。', 'Book the dance, games or meeting room.'),
    audience: both('本社区居民和居民团队', 'Residents and their groups'),
    documents: [both('团队使用的，提供负责人联系方式', 'For groups: contact of the person in charge')],
    steps: [
      both('查看空闲时段', 'Free times are looked up'),
      both('确认预约并告知使用须知', 'The booking is confirmed with the house rules'),
      both('使用后恢复原样', 'The room is left as it was found'),
    ],
    fields: [
      ask.choice('room', both('场地', 'Room'), {
        dance: both('舞蹈室', 'Dance room'),
        games: both('棋牌室', 'Games room'),
        meeting: both('会议室', 'Meeting room'),
        multi: both('多功能厅', 'Hall'),
      }),
      ask.date('date', both('使用日期', 'Date')),
      ask.number('people', both('人数', 'People')),
    ],
  },
  {
    key: 'course-enrolment',
    name: both('课程报名', 'Course enrolment'),
    articles: ['community-culture', 'catalogue-contents', 'catalogue-fees'],
    summary: both(
      '书法、合唱、太极、智能手机等课程，零基础也欢迎。',
      'Calligraphy, choir, tai chi, smartphones and more, beginners welcome.',
    ),
    audience: both('本社区居民', 'Residents'),
    documents: [],
    steps: [
      both('登记意向课程', 'The course is noted'),
      both('按报名先后确认名额', 'Places are confirmed in order of enrolment'),
      both('通知开课时间和地点', 'You are told when and where it starts'),
    ],
    fee: {
      amount: '50',
      unit: both('学期（材料费）', 'term, material'),
      basis: both('本中心公益课程收费目录', 'The centre’s list of course fees'),
    },
    fields: [
      ask.choice('course', both('课程', 'Course'), {
        calligraphy: both('书法', 'Calligraphy'),
        choir: both('合唱', 'Choir'),
        taichi: both('太极拳', 'Tai chi'),
        smartphone: both('智能手机', 'Smartphone'),
      }),
    ],
  },
  {
    key: 'book-lending',
    name: both('图书借阅', 'Book lending'),
    articles: ['community-culture', 'catalogue-contents'],
    summary: both('办理借阅证、预约图书、送书上门。', 'Reader’s card, reservations and delivery of books.'),
    audience: both('本社区居民', 'Residents'),
    documents: [both('身份证', 'Identity card')],
    steps: [both('登记读者信息', 'The reader is registered'), both('办证或者安排图书', 'The card is issued or the book set aside')],
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        card: both('办借阅证', 'Reader’s card'),
        reserve: both('预约图书', 'Reservation'),
        deliver: both('送书上门', 'Delivery'),
      }),
    ],
  },
]);
