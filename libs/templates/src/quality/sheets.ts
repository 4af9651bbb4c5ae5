import { both } from '../both';
import { asked, critical, point, sheet } from './checklist';

export const CONDUCT_CHECKLIST = 'conduct-checklist';
export const WORK_CHECKLIST = 'work-checklist';
export const PLACE_CHECKLIST = 'place-checklist';
export const SERVICE_EXAM = 'service-exam';

/** Appearance, language and conduct (P-4.1, S-5.1). */
export const conductChecklist = sheet({
  key: CONDUCT_CHECKLIST,
  name: both('服务规范检查表', 'Checklist of conduct'),
  use: 'checklist',
  intro: both(
    '现场观察或者调取录音，逐项打分，扣分项拍照或者注明时间。',
    'Observe on site or listen to recordings; photograph or note the time of what loses points.',
  ),
  section: both('仪容、用语与举止', 'Appearance, language and conduct'),
  questions: [
    point('dress', both('着装整洁，佩戴工牌', 'Neat, with a badge')),
    point('greeting', both('主动问候，称呼得体', 'Greets first, with a fitting form of address')),
    point('listening', both('认真倾听，复述需求', 'Listens and repeats the need')),
    point('explaining', both('解释清楚，用对方听得懂的话', 'Explains in words the other understands')),
    point('patience', both('耐心，不催促、不打断', 'Patient, neither hurrying nor interrupting')),
    point('home', both('入户先敲门、说明来意、穿鞋套', 'At a home: knocks, says why, wears shoe covers')),
    point('helping', both('主动帮助老人、残疾人、孕妇和儿童', 'Helps elderly, disabled, pregnant people and children unasked')),
    point('farewell', both('办完确认满意，礼貌道别', 'Makes sure all is well and says goodbye')),
    critical('gifts', both('索要或者收受财物，目录以外收费', 'Gifts asked for or taken, fees beyond the catalogue')),
    critical('insult', both('推诿、顶撞、辱骂服务对象或者泄露其信息', 'Putting off, insulting or disclosing data of a person served')),
  ],
});

/** How work is done and recorded. */
export const workChecklist = sheet({
  key: WORK_CHECKLIST,
  name: both('作业质量检查表', 'Checklist of work'),
  use: 'checklist',
  intro: both(
    '随机抽取已办结的诉求，对照记录、照片和现场逐项检查。',
    'Draw completed requests at random and check records, photographs and the place.',
  ),
  section: both('办理与记录', 'Handling and records'),
  questions: [
    point('accepted', both('按时派单、接单', 'Dispatched and accepted in time')),
    point('appointment', both('上门前约定时间并准时到达', 'Agreed a time and came on time')),
    point('steps', both('按目录所列步骤办理', 'Followed the steps of the catalogue')),
    point('priced', both('收费先报价、有票据', 'Priced beforehand and receipted')),
    point('result', both('问题一次解决', 'Solved at the first go')),
    point('cleared', both('完工清理现场', 'Left the place clean')),
    point('recorded', both('过程和结果记录完整', 'Course and result fully recorded')),
    point('told', both('结果告知服务对象并请其评价', 'Told the person served and asked for a rating')),
    critical('falsified', both('记录造假、代签代评', 'Records falsified, signed or rated for others')),
    critical('danger', both('违反安全规程', 'Safety rules broken')),
  ],
});

/** Places where people are served. */
export const placeChecklist = sheet({
  key: PLACE_CHECKLIST,
  name: both('服务场所检查表', 'Checklist of places'),
  use: 'checklist',
  intro: both(
    '开门前或者营业中检查，问题当场整改，不能当场整改的登记。',
    'Check before opening or during hours; mend at once or register.',
  ),
  section: both('环境、设施与公示', 'Place, equipment and notices'),
  questions: [
    point('clean', both('地面、台面、卫生间整洁', 'Floors, counters and toilets are clean')),
    point('signs', both('标识清楚，无障碍通道畅通', 'Signs are clear and accessible ways free')),
    point('waiting', both('等候区座椅、饮水齐备', 'Seats and water are there for those who wait')),
    point('equipment', both('设备完好，叫号和打印正常', 'Equipment works, queue and printer too')),
    point('catalogue', both('服务目录和收费公示现行有效', 'Catalogue and fees on show are those in force')),
    point('hotline', both('监督电话在显著位置', 'The supervision number is prominent')),
    point('staffed', both('窗口按时开放，人员在岗', 'Counters open on time and are staffed')),
    point('elder', both('备有老花镜、轮椅等便民用品', 'Reading glasses, a wheelchair and the like are there')),
    critical('fire', both('消防通道堵塞、消防器材失效', 'Fire exits blocked or extinguishers useless')),
    critical('papers', both('含个人信息的材料随意摆放', 'Papers with personal data lying about')),
  ],
});

/** What every member should know of the regulation (P-5.1, Q-7.3). */
export const serviceExam = sheet({
  key: SERVICE_EXAM,
  name: both('服务制度考试', 'Exam on the regulation'),
  use: 'exam',
  intro: both('单选十题，每题十分，六十分合格。', 'Ten questions of ten points each; sixty points pass.'),
  section: both('单选题', 'One answer of several'),
  questions: [
    asked(
      'q1',
      both('服务对象来办不属于本岗位的事，首位接待人员应当', 'Somebody comes with what is not your post’s duty. You'),
      both('负责到有人接手为止', 'stay responsible until somebody takes over'),
      both('请对方自己找别的部门', 'send them to find another department'),
      both('登记后不再过问', 'note it and leave it'),
    ),
    asked(
      'q2',
      both('部门收到不属于本部门的诉求，应当', 'A department gets a request that is not its duty. It'),
      both('写明理由退回', 'returns it with a reason'),
      both('口头转给同事', 'passes it on by word of mouth'),
      both('先放一放', 'leaves it for a while'),
    ),
    asked(
      'q3',
      both('特急诉求的派单时限是', 'Emergencies are dispatched within'),
      both('十五分钟', 'fifteen minutes'),
      both('四个工作小时', 'four working hours'),
      both('一个工作日', 'one working day'),
    ),
    asked(
      'q4',
      both('等待配件期间可以', 'While waiting for parts a request may be'),
      both('写明理由挂起', 'suspended with a reason'),
      both('先点办结', 'marked as completed'),
      both('让客户撤回', 'withdrawn by the customer'),
    ),
    asked(
      'q5',
      both('查看完整电话号码', 'Seeing a full phone number'),
      both('需要理由并留下记录', 'needs a reason and leaves a record'),
      both('人人可以随时查看', 'is open to everyone'),
      both('只要不外传就不用理由', 'needs no reason if kept to oneself'),
    ),
    asked(
      'q6',
      both('服务对象要求加做目录以外的收费项目，应当', 'A customer wants paid work beyond the catalogue. You'),
      both('说明不能收费并告知正规途径', 'say that nothing may be charged and show the regular way'),
      both('私下议价', 'agree a price in private'),
      both('先做后补手续', 'do it first and settle later'),
    ),
    asked(
      'q7',
      both('收到投诉后应当在多久内告知受理', 'A complaint is acknowledged within'),
      both('一个工作日', 'one working day'),
      both('三个工作日', 'three working days'),
      both('十个工作日', 'ten working days'),
    ),
    asked(
      'q8',
      both('被投诉人', 'Whoever is complained about'),
      both('不得参与调查，但有权陈述', 'takes no part in the investigation but is heard'),
      both('负责调查自己', 'investigates themselves'),
      both('不得知道投诉内容', 'must not know what it is about'),
    ),
    asked(
      'q9',
      both('时限已经超过，应当', 'A limit was missed. You'),
      both('如实记录并尽快办结', 'record it truthfully and finish soon'),
      both('修改登记时间', 'change the time of registration'),
      both('重新登记一件', 'register it again'),
    ),
    asked(
      'q10',
      both('对责任追究决定不服', 'Against a sanction one'),
      both('可以在十个工作日内申诉', 'may appeal within ten working days'),
      both('不得申诉', 'may not appeal'),
      both('只能口头表示', 'may only complain by word of mouth'),
    ),
  ],
});

export const sheets = [conductChecklist, workChecklist, placeChecklist, serviceExam];
