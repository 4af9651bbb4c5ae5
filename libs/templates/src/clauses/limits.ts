import { both } from '../both';
import { type Chapter, rule } from '../chapter';

/** Time limits that every template starts with (S-5.3). */
export const limitsChapter: Chapter = {
  key: 'limits',
  title: both('服务时限', 'Time limits'),
  articles: [
    rule(
      'limits-working-time',
      both('工作时间', 'Working time'),
      both(
        '工作时间为周一至周五 8:30—12:00、13:30—17:30，法定节假日休息，调休上班日照常。以工作时间计算的时限只在工作时间内计。',
        'Working time is Monday to Friday 8:30–12:00 and 13:30–17:30, except public holidays and including make-up days. Limits in working time run only then.',
      ),
    ),
    rule(
      'limits-dispatch',
      both('派单和接单时限', 'Dispatch and acceptance'),
      both(
        '受理后四个工作小时内派单，派单后四个工作小时内接单。',
        'Requests are dispatched within four working hours and accepted within four more.',
      ),
    ),
    rule(
      'limits-handling',
      both('办理时限', 'Handling'),
      both(
        '一般诉求自受理之日起五个工作日内办结；目录对事项另有承诺的，从其承诺。',
        'Requests are completed within five working days of registration unless the catalogue promises otherwise for the item.',
      ),
    ),
    rule(
      'limits-urgent',
      both('紧急和特急', 'Urgent and emergency'),
      both(
        '紧急诉求三十个工作分钟内派单、一个工作日内办结；特急诉求不分昼夜，十五分钟内派单、十五分钟内接单、二十四小时内办结。目录对事项另有承诺的，从其承诺。',
        'Urgent requests are dispatched within thirty working minutes and completed in one working day. Emergencies run day and night: dispatched and accepted within fifteen minutes each, completed within twenty-four hours. What the catalogue promises for an item goes before.',
      ),
    ),
    rule(
      'limits-breach',
      both('预警与超期', 'Warning and breach'),
      both(
        '时限将满时提前提醒经办人和部门负责人。超过时限的如实记录，不因补办而消除；部门负责人督促办结，并向服务对象说明原因。',
        'Handler and department head are warned before a limit ends. A breach is recorded truthfully and never undone by later work; the head sees to completion and the person served is told why.',
      ),
    ),
  ],
};
