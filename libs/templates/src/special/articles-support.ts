import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Team, resources and evaluation (G-6 to G-8). */
export const supportChapters: Chapter[] = [
  {
    key: 'special-team',
    title: both('服务队伍', 'The team'),
    articles: [
      guide(
        'team-members',
        both('队伍组成', 'Who serves'),
        both(
          '服务队伍由社工、护理员、康复和医护人员、志愿者组成，登记资质、可服务时间和个案上限，不得超出上限派案。',
          'Social workers, carers, therapists, nurses and volunteers serve. Qualifications, availability and caseload limits are registered, and nobody is given more cases than their limit.',
        ),
      ),
      rule(
        'team-training',
        both('专业培训', 'Training'),
        both(
          '护理员每年接受不少于四十学时的照护技能、急救和沟通培训，志愿者上岗前接受不少于四学时的培训，考试合格方可上门。',
          'Carers take at least forty hours a year in care, first aid and communication, volunteers four hours before they start; only those who pass visit homes.',
        ),
      ),
      rule(
        'team-incentives',
        both('激励与时间银行', 'Incentives and the time bank'),
        both(
          '志愿服务时长记入时间银行，按累计时长评定星级，可以兑换服务或者转赠；护理员按服务质量给予奖励，积分来源和使用有账可查。',
          'Hours of volunteers are credited in the time bank, earn stars and may be exchanged for service or given away. Carers are rewarded for quality; where points come from and go is on the ledger.',
        ),
      ),
    ],
  },
  {
    key: 'special-resources',
    title: both('资源保障', 'Resources'),
    articles: [
      rule(
        'resource-register',
        both('社区资源', 'Community resources'),
        both(
          '登记可用的场地、车辆、辅具等资源，公开预约，先到先得，特殊群体优先，用后归还并检查完好。',
          'Rooms, vehicles and aids are registered and booked openly, first come first served with special groups first, and checked when they come back.',
        ),
      ),
      rule(
        'resource-partners',
        both('社会力量', 'Partners'),
        both(
          '引入社会组织、企业、医疗机构和志愿团队参与服务，签订协议，明确范围、质量和保密要求，转介有回音，成效与内部部门同等考核。',
          'Social organisations, firms, clinics and volunteers take part under agreements on scope, quality and confidentiality. Referrals are answered, and results are appraised like those of a department.',
        ),
      ),
      guide(
        'resource-funds',
        both('资金管理', 'Funds'),
        both(
          '政府补贴、慈善捐赠等资金分账管理、专款专用。服务计划占用资金先登记后支出，任何情况下不得超出余额，收支每季度公开。',
          'Subsidies and donations are kept apart and used as earmarked. What a plan takes is committed before it is spent and never exceeds the balance; income and spending are published quarterly.',
        ),
      ),
    ],
  },
  {
    key: 'special-evaluation',
    title: both('项目评估', 'Evaluation of the programme'),
    articles: [
      guide(
        'programme-evaluation',
        both('年度评估', 'Yearly evaluation'),
        both(
          '每年对项目开展评估，公布覆盖率、等候时间、能力和满意度的变化、人均成本，以及改进措施，征求服务对象和社会意见。',
          'Every year coverage, waiting, change in ability and satisfaction, cost per person and measures of improvement are published, and opinions on them are heard.',
        ),
      ),
    ],
  },
];
