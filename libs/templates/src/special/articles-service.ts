import { both } from '../both';
import { type Chapter, rule } from '../chapter';

/** The seven kinds of service (G-4). */
export const specialServicesChapter: Chapter = {
  key: 'special-services',
  title: both('服务内容', 'What is offered'),
  articles: [
    rule(
      'special-living',
      both('生活照料', 'Daily living'),
      both(
        '提供助餐、助浴、助洁、助行、洗涤、代购代缴等生活照料，按计划约定频次、时长和人员上门。',
        'Meals, bathing, cleaning, mobility, laundry, purchases and payments are provided at home, as often, as long and by whom the plan says.',
      ),
    ),
    rule(
      'special-health',
      both('健康服务', 'Health'),
      both(
        '提供健康监测、居家护理、康复训练、陪同就医和辅具服务；健康记录只有获准的岗位可以查看。',
        'Monitoring, nursing at home, rehabilitation, escort to the doctor and aids are provided; health notes are visible only to posts allowed to see them.',
      ),
    ),
    rule(
      'special-comfort',
      both('精神慰藉', 'Comfort'),
      both(
        '由志愿者和社工定期探访、电话问候、陪伴和心理疏导。高风险老年人每周、重点对象每月、一般对象每季度至少探访一次，重大变故后二十四小时内上门。',
        'Volunteers and social workers visit, call, keep company and listen: those at high risk weekly, key persons monthly, others quarterly at least, and within twenty-four hours after a grave event.',
      ),
    ),
    rule(
      'special-rights',
      both('权益维护', 'Rights'),
      both(
        '提供法律咨询、援助转介、监护和反家庭暴力支持；发现侵害立即干预并报告有权部门。',
        'Legal advice, referral to legal aid and support in guardianship and against domestic violence are given; abuse is acted upon at once and reported.',
      ),
    ),
    rule(
      'special-emergency',
      both('紧急救助', 'Emergencies'),
      both(
        '紧急呼叫优先于一切诉求，不分昼夜立即响应。值守人员两分钟内应答，无人应答的每三分钟升级一次，全过程留痕。',
        'An emergency call outranks everything, day and night. It is answered within two minutes and escalated every three until somebody does; everything is logged.',
      ),
    ),
    rule(
      'special-activities',
      both('社会活动', 'Activities'),
      both(
        '组织适合特殊群体的文体、学习、互助和就业活动，报名时登记接送、陪同等需要。',
        'Culture, learning, mutual help and work suited to these groups are organised; transport and escort are asked for at sign-up.',
      ),
    ),
    rule(
      'special-policy',
      both('政策咨询', 'Policy advice'),
      both(
        '编制并及时更新惠民政策指南，按本人情况说明可以享受哪些待遇、为什么、如何申请，可以代办的代办。',
        'A guide of benefits is kept up to date: which a person may claim, why and how, with help to apply.',
      ),
    ),
  ],
};

/** From enrolment to closing (G-5). */
export const careChapter: Chapter = {
  key: 'care',
  title: both('个案服务流程', 'Care of each person'),
  articles: [
    rule(
      'care-file',
      both('登记建档', 'Enrolment and file'),
      both(
        '为服务对象建立一人一档，登记基本情况、家庭、证件、紧急联系人和照片，取得本人或者监护人的书面同意，并保存依据。',
        'Everyone has a file with basics, household, certificates, emergency contacts and a photograph, opened with the written consent of the person or guardian; evidence is kept.',
      ),
    ),
    rule(
      'care-assessment',
      both('需求评估', 'Assessment of needs'),
      both(
        '建档后七个工作日内由两名评估员按量表评估能力和需要，由系统计分定级。评估有效期十二个月；状况变化时即时评估。',
        'Within seven working days two assessors measure abilities and needs by the scale, and the system scores them. The assessment holds for twelve months and is repeated at once when the condition changes.',
      ),
    ),
    rule(
      'care-plan',
      both('服务计划', 'Care plan'),
      both(
        '评估后五个工作日内制定个人服务计划，写明目标、项目、频次、人员、费用和资金来源，经本人或者监护人同意后执行。',
        'Within five working days of the assessment a personal plan names goals, services, frequency, people, cost and funding; it applies once the person or guardian agrees.',
      ),
    ),
    rule(
      'care-delivery',
      both('按计划服务', 'Service by plan'),
      both(
        '计划确认后三个工作日内开始服务。上门人员签到签退，逐项记录；超过约定时间三十分钟未到的自动报警并安排补位。',
        'Service starts within three working days. Whoever visits checks in and out and records each task; thirty minutes after a missed appointment an alarm is raised and a substitute sent.',
      ),
    ),
    rule(
      'care-tracking',
      both('跟踪调整', 'Tracking'),
      both(
        '社工每月跟踪目标进展，每半年复核计划。跌倒、住院、连续两次未服务等情形触发重新评估，计划各版本保留。',
        'The social worker follows progress monthly and reviews the plan half-yearly. A fall, a stay in hospital or two missed visits call for re-assessment; all versions of a plan are kept.',
      ),
    ),
    {
      key: 'care-evaluation',
      title: both('本人评价', 'Evaluation by the person served'),
      body: both(
        '定期以通俗、大字或者口头方式征求本人评价；本人不便表达的由家属或者监护人代评，并注明代评。',
        'The person’s own opinion is asked for in plain words, large print or speech; where they cannot answer, family or guardian do, and it is marked as such.',
      ),
      guidance: true,
    },
    rule(
      'care-closing',
      both('结案', 'Closing'),
      both(
        '目标达成、迁出、离世、自愿放弃或者不再符合条件的，写明原因后结案；迁出的协助转接，档案按规定年限保存。',
        'A case is closed with its reason when goals are reached or the person moves, dies, withdraws or is no longer eligible. Moves are handed over; files are kept for the time laid down.',
      ),
    ),
  ],
};
