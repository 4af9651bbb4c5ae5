import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 6 to 8: conduct, supervision and final provisions (P-4, P-5, P-1.1). */
export const supervisionChapters: Chapter[] = [
  {
    key: 'c6',
    title: both('服务规范', 'Norms of service'),
    articles: [
      {
        key: 'a33',
        title: both('仪容仪表', 'Appearance'),
        body: both('工装整洁，佩戴工牌，精神饱满。', 'Members wear a clean uniform and a badge and look alert.'),
        guidance: true,
      },
      {
        key: 'a34',
        title: both('服务用语', 'Language'),
        body: both(
          '使用文明用语；不得使用推诿、催促、顶撞客户的语言。',
          'Courteous words are used, never such as refuse, hurry or contradict the customer.',
        ),
        guidance: true,
      },
      {
        key: 'a35',
        title: both('行为举止', 'Conduct'),
        body: both(
          '入户先敲门、说明来意、穿鞋套，完工清理现场；不得收受客户财物。',
          'At a home: knock, say why you came, wear shoe covers, clean up. Gifts are never accepted.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c7',
    title: both('监督与考核', 'Supervision and appraisal'),
    articles: [
      {
        key: 'a36',
        title: both('监督与培训', 'Supervision and training'),
        body: both(
          '品质管理部监督服务质量，并定期组织培训和考试。',
          'The quality department supervises service and holds training and exams regularly.',
        ),
        guidance: true,
      },
      {
        key: 'a37',
        title: both('客户投诉', 'Complaints'),
        body: both(
          '投诉由品质管理部受理和调查，被投诉人回避，按时答复客户。',
          'The quality department receives and investigates complaints without those concerned and answers in time.',
        ),
      },
      {
        key: 'a38',
        title: both('考核', 'Appraisal'),
        body: both(
          '定期考核服务质量，结果与绩效挂钩，奖优罚劣。',
          'Quality of service is appraised regularly and bears on pay: good work is rewarded, poor work is not.',
        ),
        guidance: true,
      },
      {
        key: 'a39',
        title: both('责任追究', 'Accountability'),
        body: both(
          '达不到要求的，视情节批评教育或者给予处罚；当事人可以申辩和申诉。',
          'Falling short leads, by gravity, to criticism or penalty; the member concerned is heard and may appeal.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c8',
    title: both('附则', 'Final provisions'),
    articles: [
      {
        key: 'a40',
        title: both('解释与施行', 'Interpretation and entry into force'),
        body: both(
          '本制度由公司解释和修订，自公布的生效日期起施行。',
          'The company interprets and revises this regulation, in force from the date published with it.',
        ),
        guidance: true,
      },
    ],
  },
];
