import type { FormSection } from '@charter/form';
import { both } from '../../both';
import { answers, FIVE_DEGREES, item } from './answers';

/** Three items of 4 points and stairs with 3. */
export const mobility: FormSection = {
  code: 'mobility',
  name: both('基础运动能力', 'Basic mobility'),
  maximum: '15',
  questions: [
    item('turning', both('床上翻身', 'Turning in bed'), both('躺着时换个姿势', 'Changes position lying down'), FIVE_DEGREES),
    item(
      'transfer',
      both('床椅转移', 'Between bed and chair'),
      both('从床上坐起来，移到椅子上，再回到床上', 'Sits up, moves to a chair and back to bed'),
      FIVE_DEGREES,
    ),
    item(
      'walking',
      both('平地行走', 'Walking on the flat'),
      both('在平地走几十步，可以用拐杖等辅具', 'Walks some dozens of steps on the flat, with a stick or the like if needed'),
      FIVE_DEGREES,
    ),
    item(
      'stairs',
      both('上下楼梯', 'Stairs'),
      both('连续上下一层楼', 'Goes up and down one floor'),
      answers(
        both('不用帮忙，自己上下', 'Goes without help'),
        both('扶着扶手或有人看着就能上下', 'Goes with a rail or somebody standing by'),
        both('要人搀扶', 'Needs somebody to hold on to'),
        both('上下不了', 'Cannot'),
      ),
    ),
  ],
};
