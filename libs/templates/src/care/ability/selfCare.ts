import type { FormSection } from '@charter/form';
import { both } from '../../both';
import { answers, FIVE_DEGREES, item } from './answers';

/** Eight items of 4 points each. */
export const selfCare: FormSection = {
  code: 'selfCare',
  name: both('自理能力', 'Self-care'),
  maximum: '32',
  questions: [
    item(
      'eating',
      both('进食', 'Eating'),
      both('把准备好的食物送进嘴里、嚼碎咽下', 'Brings prepared food to the mouth, chews and swallows'),
      FIVE_DEGREES,
    ),
    item(
      'grooming',
      both('个人修饰', 'Grooming'),
      both('洗脸、刷牙、梳头、刮脸、剪指甲', 'Washes the face, brushes teeth, combs, shaves, cuts nails'),
      FIVE_DEGREES,
    ),
    item('bathing', both('洗澡', 'Bathing'), both('清洗并擦干全身', 'Washes and dries the whole body'), FIVE_DEGREES),
    item(
      'dressingUpper',
      both('穿脱上衣', 'Dressing, upper body'),
      both('穿上、脱下上身衣物，系好扣子拉链', 'Puts on and takes off clothes of the upper body, with buttons and zips'),
      FIVE_DEGREES,
    ),
    item(
      'dressingLower',
      both('穿脱裤子和鞋袜', 'Dressing, lower body'),
      both('穿上、脱下裤子、鞋子和袜子', 'Puts on and takes off trousers, shoes and socks'),
      FIVE_DEGREES,
    ),
    item(
      'bladder',
      both('小便控制', 'Bladder'),
      both('能不能忍住、是否尿湿', 'Whether water is held'),
      answers(
        both('白天夜里都能控制', 'In control by day and night'),
        both('偶尔尿湿，多在夜里', 'Wet now and then, mostly at night'),
        both('白天也常尿湿，需要提醒', 'Often wet by day too, needs reminding'),
        both('大多控制不住，尚有尿意', 'Mostly out of control, still feels the urge'),
        both('完全控制不住，或长期插着导尿管', 'No control at all, or a lasting catheter'),
      ),
    ),
    item(
      'bowel',
      both('大便控制', 'Bowel'),
      both('能不能忍住、是否弄脏', 'Whether stool is held'),
      answers(
        both('能控制', 'In control'),
        both('偶尔弄脏', 'Soiled now and then'),
        both('时常弄脏，需要提醒', 'Often soiled, needs reminding'),
        both('大多控制不住，尚有便意', 'Mostly out of control, still feels the urge'),
        both('完全控制不住', 'No control at all'),
      ),
    ),
    item(
      'toilet',
      both('如厕', 'Using the toilet'),
      both('去厕所、擦净、整理衣裤、冲水', 'Goes there, cleans, arranges clothes, flushes'),
      FIVE_DEGREES,
    ),
  ],
};
