import { both } from '../both';
import { state, step, timedProcedure } from './part';

const agreed = ['serving', 'suspended', 'reviewing'];
const before = ['registered', 'assessing', 'planning', 'agreeing', 'approved'];

/** How somebody of a special group is taken in, assessed, planned for and served (G-5.1 to G-5.5). */
export const careProvisions = timedProcedure({
  key: 'care-procedure',
  name: both('照护个案流程', 'Care case procedure'),
  articles: ['care-file', 'care-assessment', 'care-plan', 'care-delivery', 'care-tracking', 'care-closing'],
  subject: 'careCase',
  initial: 'registered',
  states: [
    state('registered', 'open', both('已建档', 'Registered'), both('已登记建档', 'Registered')),
    state('assessing', 'open', both('评估中', 'Being assessed'), both('正在了解您的需要', 'We are finding out what you need')),
    state('planning', 'open', both('制定计划', 'Planning'), both('正在制定服务计划', 'Your plan is being made')),
    state('agreeing', 'open', both('待本人确认', 'To be agreed'), both('请您确认服务计划', 'Please agree to your plan')),
    state('approved', 'open', both('待开始服务', 'Agreed, to start'), both('计划已确认，即将开始', 'Agreed, about to start')),
    state('serving', 'open', both('服务中', 'Being served'), both('正在服务', 'Being served')),
    state('suspended', 'paused', both('已暂停', 'Suspended'), both('服务暂停', 'Service on hold')),
    state('reviewing', 'open', both('复核中', 'Being reviewed'), both('正在复核服务计划', 'Your plan is being reviewed')),
    state('closed', 'closed', both('已结案', 'Closed'), both('服务已结束', 'Finished')),
    state('notEligible', 'cancelled', both('不符合条件', 'Not eligible'), both('不在服务范围', 'Outside what this service covers')),
    state('withdrawn', 'cancelled', both('本人放弃', 'Withdrawn'), both('已放弃', 'Withdrawn')),
  ],
  steps: [
    step('assess', both('安排评估', 'Assign assessment'), [['registered'], 'assessing'], ['assignee']),
    step('refuse', both('认定不符合', 'Not eligible'), [['registered', 'assessing'], 'notEligible'], ['reason']),
    step('plan', both('评估完成，制定计划', 'Assessed: make the plan'), [['assessing'], 'planning'], ['result']),
    step('submit', both('提交本人确认', 'Put to the person'), [['planning'], 'agreeing']),
    step('agree', both('同意计划', 'Agree'), [['agreeing'], 'approved'], [], 'customer'),
    step('agree', both('代录同意', 'Record agreement'), [['agreeing'], 'approved'], ['result']),
    step('revise', both('修改计划', 'Revise'), [['agreeing'], 'planning'], ['reason']),
    step('start', both('开始服务', 'Start service'), [['approved'], 'serving'], ['assignee']),
    step('suspend', both('暂停服务', 'Suspend'), [['serving'], 'suspended'], ['reason']),
    step('resume', both('恢复服务', 'Resume'), [['suspended'], 'serving']),
    step('review', both('开始复核', 'Review'), [['serving'], 'reviewing']),
    step('continue', both('继续服务', 'Go on'), [['reviewing'], 'serving'], ['result']),
    step('reassess', both('重新评估', 'Assess again'), [['serving', 'reviewing', 'suspended'], 'assessing'], ['reason']),
    step('close', both('结案', 'Close'), [agreed, 'closed'], ['reason']),
    step('withdraw', both('放弃服务', 'Withdraw'), [before, 'withdrawn'], [], 'customer'),
    step('withdraw', both('登记放弃', 'Record withdrawal'), [before, 'withdrawn'], ['reason']),
  ],
  clocks: [
    {
      code: 'careAssess',
      name: both('需求评估', 'Assessing needs'),
      startsIn: ['registered', 'assessing'],
      stopsIn: ['planning', 'notEligible', 'withdrawn'],
      promised: true,
      amount: { value: 7, unit: 'workingDays' },
      articles: ['care-assessment'],
    },
    {
      code: 'carePlan',
      name: both('制定服务计划', 'Making the care plan'),
      startsIn: ['planning'],
      stopsIn: ['agreeing', 'withdrawn'],
      amount: { value: 5, unit: 'workingDays' },
      articles: ['care-plan'],
    },
    {
      code: 'careStart',
      name: both('开始服务', 'Starting the service'),
      startsIn: ['approved'],
      stopsIn: ['serving', 'withdrawn'],
      amount: { value: 3, unit: 'workingDays' },
      articles: ['care-delivery'],
    },
  ],
});
