import { both } from '../both';
import type { Chapter } from '../chapter';

/** Chapters 6 to 9: conduct, supervision, training and accountability (S-5 to S-8). */
export const supervisionChapters: Chapter[] = [
  {
    key: 'c6',
    title: both('行为规范', 'Conduct'),
    articles: [
      {
        key: 'a33',
        title: both('服务态度', 'Manner'),
        body: both(
          '着装整洁、语言文明、耐心细致；对老年人、残疾人主动提供帮助。',
          'Staff are neat, polite and patient and offer help to elderly and disabled residents unasked.',
        ),
        guidance: true,
      },
      {
        key: 'a34',
        title: both('保守秘密', 'Confidentiality'),
        body: both(
          '居民个人信息只用于办理其诉求；查看完整联系方式应当有理由，并留下记录。',
          'Personal data serves only the resident’s request; seeing full contact details needs a reason and leaves a record.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c7',
    title: both('监督与评议', 'Supervision and review'),
    articles: [
      {
        key: 'a35',
        title: both('监督电话', 'Supervision hotline'),
        body: both(
          '公布监督电话，对投诉和表扬一律登记、按时答复。',
          'The supervision number is published; complaints and praise are registered and answered in time.',
        ),
      },
      {
        key: 'a36',
        title: both('居民评议', 'Residents’ review'),
        body: both(
          '每半年邀请居民代表评议服务，结果公开，意见逐条答复。',
          'Twice a year residents review the services; results are public and each opinion is answered.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c8',
    title: both('培训与考核', 'Training and appraisal'),
    articles: [
      {
        key: 'a37',
        title: both('培训', 'Training'),
        body: both(
          '工作人员经岗前培训合格方可上岗，每年接受业务和职业道德教育。',
          'Staff take up a post after passing its training and are taught skills and ethics every year.',
        ),
        guidance: true,
      },
      {
        key: 'a38',
        title: both('考核', 'Appraisal'),
        body: both(
          '定期考核时限、满意度和投诉处理情况，结果与奖惩挂钩。',
          'Punctuality, satisfaction and the handling of complaints are appraised regularly and bear on reward and penalty.',
        ),
        guidance: true,
      },
    ],
  },
  {
    key: 'c9',
    title: both('责任与附则', 'Accountability and final provisions'),
    articles: [
      {
        key: 'a39',
        title: both('责任追究', 'Accountability'),
        body: both(
          '违反本制度的，视情节给予批评教育直至调离岗位；当事人有权申辩。',
          'Breaches lead, by gravity, from criticism to removal from the post; the person concerned is heard.',
        ),
        guidance: true,
      },
      {
        key: 'a40',
        title: both('解释与施行', 'Interpretation and entry into force'),
        body: both(
          '本制度由本中心解释和修订，自公布确定的日期起施行。',
          'The centre interprets and revises this regulation, which is in force from the date published with it.',
        ),
        guidance: true,
      },
    ],
  },
];
