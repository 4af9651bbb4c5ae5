import type { FormSection } from '@charter/form';
import { both } from '../../both';
import { answers, item } from './answers';

/** Sight and hearing with 2 points each, daily affairs and contact with 4, using transport with 3. */
export const participation: FormSection = {
  code: 'participation',
  name: both('感知觉与社会参与', 'Senses and participation'),
  maximum: '15',
  questions: [
    item(
      'sight',
      both('视力', 'Sight'),
      both('戴着平时的眼镜', 'With the usual glasses'),
      answers(
        both('看得清书报上的字', 'Reads the print of a newspaper'),
        both('只看得清大字或物体的样子', 'Sees only large letters or shapes'),
        both('几乎看不见', 'Sees almost nothing'),
      ),
    ),
    item(
      'hearing',
      both('听力', 'Hearing'),
      both('戴着平时的助听器', 'With the usual hearing aid'),
      answers(
        both('平常说话听得清', 'Hears ordinary speech'),
        both('要大声、靠近才听得见', 'Hears only when spoken to loudly and closely'),
        both('几乎听不见', 'Hears almost nothing'),
      ),
    ),
    item(
      'affairs',
      both('执行日常事务', 'Daily affairs'),
      both('做饭、打扫、买东西、付钱、按时吃药', 'Cooks, cleans, shops, pays, takes medicine in time'),
      answers(
        both('都能自己办', 'All without help'),
        both('复杂一点的要人提醒', 'Needs reminding for the harder ones'),
        both('简单的自己办，其余要人帮', 'The simple ones alone, help with the rest'),
        both('大部分要人代办', 'Most is done by others'),
        both('都办不了', 'None of it'),
      ),
    ),
    item(
      'transport',
      both('使用交通工具外出', 'Using transport'),
      both('乘公交、出租车或自己骑车开车出门', 'Goes out by bus or taxi, or rides or drives'),
      answers(
        both('自己能去', 'Alone'),
        both('有人陪着能去', 'In company'),
        both('只能由专车接送', 'Only when fetched and brought back'),
        both('出不了门', 'Cannot go out'),
      ),
    ),
    item(
      'contact',
      both('社会交往', 'Social contact'),
      both('和人来往、适应环境、参加活动', 'Meets people, adapts, takes part'),
      answers(
        both('主动与人来往，适应得好', 'Seeks contact and adapts well'),
        both('能来往，不太主动', 'Has contact, seldom seeks it'),
        both('只与熟人来往', 'Contact with people known well only'),
        both('很少回应别人', 'Seldom answers others'),
        both('不与人来往', 'No contact'),
      ),
    ),
  ],
};
