import { both } from '../both';
import { type Chapter, guide, rule } from '../chapter';

/** Norms of appearance, language and conduct (P-4.1, S-5.1). */
export const conductChapter: Chapter = {
  key: 'conduct',
  title: both('服务规范', 'Norms of service'),
  articles: [
    guide(
      'conduct-appearance',
      both('仪容仪表', 'Appearance'),
      both(
        '在岗期间着装整洁，佩戴工牌，精神饱满；上门服务主动出示证件。',
        'On duty members are neat, wear their badge and look alert; at a home they show who they are without being asked.',
      ),
    ),
    guide(
      'conduct-language',
      both('服务用语', 'Language'),
      both(
        '使用文明用语，称呼得体，语速适中，解释耐心。对听不清、看不见、不会写的服务对象，换一种对方能懂的方式说明。',
        'Members speak courteously, use a fitting form of address and a calm pace, and explain patiently. Whoever cannot hear, see or write is told in a way they understand.',
      ),
    ),
    guide(
      'conduct-behaviour',
      both('行为举止', 'Conduct'),
      both(
        '入户先敲门、说明来意、穿鞋套，未经同意不动用物品，完工清理现场；对老年人、残疾人、孕妇和儿童主动提供帮助。',
        'At a home: knock, say why you came, wear shoe covers, touch nothing without leave and clean up afterwards. Elderly, disabled and pregnant people and children are helped unasked.',
      ),
    ),
    guide('conduct-never', both('禁止行为', 'What is never allowed'), both('服务中不得有下列行为：', 'The following is never allowed:'), [
      both('推诿、顶撞、讥讽、辱骂服务对象；', 'to put off, contradict, mock or insult a person served;'),
      both('索要或者收受财物、宴请；', 'to ask for or accept gifts, money or meals;'),
      both('在目录以外收费或者强行推销；', 'to charge beyond the catalogue or press sales;'),
      both('泄露服务对象的个人信息和隐私；', 'to disclose personal data or private matters;'),
      both('弄虚作假、代签代评、篡改服务记录。', 'to cheat, sign or rate for others, or alter records of service.'),
    ]),
    rule(
      'conduct-standards',
      both('服务标准', 'Standards of service'),
      both(
        '服务标准按主动、及时、准确、专业、礼貌、保密六个维度归类，每项写明指标、目标值和适用范围；部门可以另定更严的标准，不得低于本单位标准。',
        'Standards are grouped as proactive, timely, accurate, professional, polite and confidential. Each names its metric, target and scope; departments may set stricter ones, never weaker.',
      ),
    ),
    rule(
      'conduct-inspection',
      both('规范检查', 'Inspection of conduct'),
      both(
        '各部门开门前和每月自查，监督部门每季度抽查，按检查表对仪容、用语、行为逐项打分，关键项不合格的整表不合格；现场检查以照片或者录音为证，结果由被检查人签收。',
        'Departments check themselves before opening and monthly, the supervising department inspects every quarter: appearance, language and conduct point by point; failing a critical item fails the sheet. Photographs or recordings are the evidence, and whoever is inspected acknowledges the result.',
      ),
    ),
  ],
};
