import type { SchemeBody } from '@charter/appraisal';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { example } from '../example';
import { type SchemeSetting, bonus, deduction, grades, proportional, scored } from './scheme';

const usual = { onTime: '96', satisfied: '91', complaintsInTime: '100', mended: '97', work: '88', standardsMet: '90', examPassed: '98' };

/** How a department is appraised each quarter: standards kept, satisfaction, complaints, findings and training. */
export function departmentScheme({ articles, checklist }: Omit<SchemeSetting, 'exam'>): Provision<SchemeBody> {
  return {
    kind: 'scheme',
    key: 'department-appraisal',
    name: both('部门季度考核', 'Quarterly appraisal of departments'),
    articles,
    body: {
      subject: 'department',
      roles: [],
      cycle: 'quarter',
      indicators: [
        proportional('onTime', both('按时办结率', 'Done in time'), '20', 'onTimeRate', ['80', '100']),
        proportional('satisfied', both('满意率', 'Satisfied customers'), '20', 'satisfactionRate', ['70', '95']),
        proportional('complaintsInTime', both('投诉按时答复率', 'Complaints answered in time'), '10', 'complaintOnTimeRate', ['80', '100']),
        proportional('mended', both('问题按期整改率', 'Findings mended in time'), '15', 'findingMendedRate', ['70', '100']),
        scored('work', both('质量抽查', 'Inspection of work'), '15', { source: 'checklist', form: checklist }),
        proportional('standardsMet', both('服务标准达标率', 'Standards met'), '10', 'standardsMetRate', ['60', '100']),
        proportional('examPassed', both('考试合格率', 'Exams passed'), '10', 'examPassRate', ['80', '100']),
      ],
      events: [
        bonus('honour', both('部门获表彰', 'Department honoured'), '3', '6'),
        bonus('goodPractice', both('经验被推广', 'A practice taken over by others'), '2', '4'),
        deduction('mediaCriticism', both('被媒体或上级通报批评', 'Criticised in public or by the authority'), '5'),
        deduction('falseData', both('数据弄虚作假', 'False data'), '10'),
      ],
      bonusCap: '8',
      vetoes: [
        { code: 'accident', name: both('发生责任事故', 'An accident by neglect'), effect: 'grade', grade: 'fail' },
        { code: 'massLeak', name: both('批量泄露客户信息', 'Customer information leaked in bulk'), effect: 'zero' },
      ],
      highest: '105',
      places: 2,
      grades: grades('30', '40', {
        excellent: both('授予先进部门称号，绩效总额上浮', 'Named department of the quarter; more for bonuses'),
        good: both('通报表扬', 'Commended'),
        pass: both('针对短板提出改进措施', 'Names measures where it is weak'),
        fail: both('负责人约谈，限期提交改进计划', 'Its head is called in; an improvement plan is due'),
      }),
      ties: 'lower',
      examples: [
        example(both('平常的一个季度', 'An ordinary quarter'), usual, '86.00 good'),
        example(both('弄虚作假', 'False data'), { ...usual, falseData: '1' }, '76.00 pass'),
        example(both('发生责任事故，最高只能不合格', 'An accident: the grade is fail at best'), { ...usual, accident: '1' }, '86.00 fail'),
      ],
    },
  };
}
