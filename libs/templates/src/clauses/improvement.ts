import { both } from '../both';
import { type Chapter, rule } from '../chapter';

/** Findings and the loop of improvement (Q-3.2, Q-5.1 to, C-6.5). */
export const improvementChapter: Chapter = {
  key: 'improvement',
  title: both('整改与持续改进', 'Rectification and improvement'),
  articles: [
    rule(
      'finding-registration',
      both('问题登记', 'Findings'),
      both(
        '检查、投诉、回访、问卷和数据分析中发现的问题一律登记，写明事实、证据、责任人和整改期限；一般问题五个工作日内整改完毕。',
        'Whatever inspection, complaints, return visits, surveys or figures bring to light is registered with facts, evidence, somebody responsible and a date; ordinary findings are mended within five working days.',
      ),
    ),
    rule(
      'finding-recheck',
      both('复查销号', 'Re-check'),
      both(
        '整改完成后三个工作日内由责任人以外的人员复查，合格的销号，不合格的退回重改；逾期未改的上报上一级负责人。',
        'Within three working days somebody other than the person responsible re-checks: what passes is closed, what does not goes back. What is overdue goes to the next superior.',
      ),
    ),
    rule(
      'improvement-plan',
      both('改进计划', 'Improvement plans'),
      both(
        '重复出现、影响面广或者指标不达标的问题，应当在十个工作日内制定改进计划，写明原因分析、以指标表示的目标和基线、措施、责任人和完成日期。计划未经批准不得实施。',
        'What recurs, touches many or misses its target calls for an improvement plan within ten working days: causes, a goal and baseline in figures, measures, people and dates. No plan is carried out before it is approved.',
      ),
    ),
    rule(
      'improvement-execution',
      both('计划实施', 'Carrying out'),
      both(
        '责任人按期记录进展并提交证据；临近期限的自动提醒，延误的说明原因。',
        'Those responsible record progress and hand in evidence on time; dates that come close are reminded of, delays are explained.',
      ),
    ),
    rule(
      'improvement-effect',
      both('效果评估', 'Effect'),
      both(
        '实施完成后二十个工作日内用同一指标比较前后数据，作出有效或者无效的结论；无效的重新分析原因。未经效果评估的计划不得关闭。',
        'Within twenty working days of completion the same metric is compared before and after. What proves ineffective is analysed anew; no plan is closed without this check.',
      ),
    ),
    rule(
      'improvement-loop',
      both('长效机制', 'A lasting loop'),
      both(
        '行之有效的措施写入标准、流程或者本制度；每季度通报各项计划处于计划、实施、检查、改进的哪一环节。',
        'Measures that work enter the standards, procedures or this regulation. Every quarter it is reported where each plan stands between planning, doing, checking and acting.',
      ),
    ),
  ],
};
