import type { FormSection } from '@charter/form';
import { both } from '../../both';
import { answers, item } from './answers';

/** Item whose answer says that a person is in a coma; the level is set at once by it. */
export const CONSCIOUSNESS = 'consciousness';

/** Six items of 4 points, two of 1 point, consciousness with 2. */
export const mind: FormSection = {
  code: 'mind',
  name: both('精神状态', 'Mental state'),
  maximum: '28',
  questions: [
    item(
      'time',
      both('时间定向', 'Sense of time'),
      both('知道今天是哪年哪月哪日、星期几、上午还是下午', 'Knows year, month, day, weekday and time of day'),
      answers(
        both('都知道，误差不超过一两天', 'Knows all, off by a day or two at most'),
        both('知道年月，日子说不准', 'Knows year and month, unsure of the day'),
        both('知道年份或季节，月份说不准', 'Knows the year or season, unsure of the month'),
        both('只分得清白天黑夜或上午下午', 'Tells only day from night, or morning from afternoon'),
        both('完全没有时间概念', 'Has no sense of time'),
      ),
    ),
    item(
      'place',
      both('空间定向', 'Sense of place'),
      both('知道自己在哪里、怎么走', 'Knows where they are and how to get about'),
      answers(
        both('在不熟悉的地方也能找到路', 'Finds the way in strange places too'),
        both('在自己住的街区不会迷路', 'Does not get lost in their own quarter'),
        both('只在楼里、院里不会迷路', 'Does not get lost in the building or yard'),
        both('只认得自己家里', 'Knows only their own home'),
        both('在家里也分不清房间', 'Cannot tell the rooms at home'),
      ),
    ),
    item(
      'person',
      both('人物定向', 'Sense of persons'),
      both('认得身边的人、分得清关系', 'Knows the people around and what they are to each other'),
      answers(
        both('都认得，关系说得清', 'Knows all and how they belong together'),
        both('常见的人认得，关系偶尔说错', 'Knows those often seen, at times wrong about relations'),
        both('只认得家人和天天见面的人', 'Knows only family and those met every day'),
        both('只认得照顾自己的人', 'Knows only whoever cares for them'),
        both('谁都不认得', 'Knows nobody'),
      ),
    ),
    item(
      'memory',
      both('记忆', 'Memory'),
      both('刚才、近几天和从前的事', 'What was just now, these days and long ago'),
      answers(
        both('都记得', 'Remembers all'),
        both('近来的事偶尔想不起，提示后想得起', 'At times forgets recent things, remembers when prompted'),
        both('近来的事常想不起，从前的事记得', 'Often forgets recent things, remembers those long ago'),
        both('从前的事也只记得一点', 'Remembers little of long ago either'),
        both('什么都记不住', 'Remembers nothing'),
      ),
    ),
    item(
      'understanding',
      both('理解能力', 'Understanding'),
      both('听懂别人的话、看懂手势', 'Understands what others say or show'),
      answers(
        both('都能听懂', 'Understands all'),
        both('话长了要再说一遍', 'Long sentences must be repeated'),
        both('只听得懂简单的话', 'Understands simple sentences only'),
        both('要靠手势、表情才明白', 'Understands only by gestures and faces'),
        both('听不懂、看不懂', 'Understands nothing'),
      ),
    ),
    item(
      'expression',
      both('表达能力', 'Expression'),
      both('用话语或别的方式说出自己的意思', 'Makes themselves understood in words or otherwise'),
      answers(
        both('说得清楚完整', 'Clear and complete'),
        both('说得慢些，给时间就能说清', 'Slower, clear when given time'),
        both('只说得清简单的需要', 'Only simple needs'),
        both('靠手势、表情，别人要猜', 'By gestures and faces, others must guess'),
        both('表达不出来', 'Not at all'),
      ),
    ),
    item(
      'aggression',
      both('攻击行为', 'Aggression'),
      both('打骂别人、摔东西或伤害自己', 'Hits or abuses others, breaks things or hurts themselves'),
      answers(both('没有', 'None'), both('有', 'There is')),
    ),
    item(
      'depression',
      both('抑郁情绪', 'Depression'),
      both('长时间情绪低落、不愿说话、对什么都没兴趣', 'Low, silent and without interest for a long time'),
      answers(both('没有', 'None'), both('有', 'There is')),
    ),
    item(
      CONSCIOUSNESS,
      both('意识水平', 'Consciousness'),
      both('能不能叫醒、有没有反应', 'Can be woken, reacts'),
      answers(
        both('清醒，反应正常', 'Awake, reacts as usual'),
        both('总是昏昏欲睡，叫得醒', 'Drowsy, can be woken'),
        both('昏迷，叫不醒', 'In a coma, cannot be woken'),
      ),
    ),
  ],
};
