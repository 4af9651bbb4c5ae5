import { type ItemStories, story } from '../story';

/** Help for families and between neighbours. */
export const familyStories: Record<string, ItemStories> = {
  'employment-help': {
    weight: 3,
    stories: [
      story('想找份离家近的工作', '孩子上小学，想在{place}附近找份能接送孩子的工作。', '推荐两个岗位，已约面试。', { kind: 'job' }),
      story('公司裁员来登记失业', '上个月被裁员，想办失业登记领失业金。', '失业登记办好，已告知申领办法。', { kind: 'unemployed' }),
    ],
  },
  'disability-certificate': {
    weight: 2,
    stories: [
      story('残疾人证快到期', '父亲的残疾人证下个月到期，人出不了门。', '上门收取材料，已预约评定。', {
        kind: 'renewal',
        condition: '肢体残疾，卧床',
      }),
      story('第一次申请残疾人证', '听力越来越差，想申请残疾人证。', '申请已提交，评定医院已预约。', {
        kind: 'first',
        condition: '双耳听力下降',
      }),
    ],
  },
  'medical-insurance': {
    weight: 3,
    stories: [
      story('给新生儿参保', '孩子刚满月，怎么上居民医保。', '参保缴费完成，次日可用。', { kind: 'enrol', people: '1' }),
      story('回老家看病要备案', '准备回老家做手术，需要异地就医备案。', '备案成功，有效期已告知。', { kind: 'elsewhere', people: '1' }),
    ],
  },
  'veteran-service': {
    weight: 1,
    stories: [
      story('申领优待证', '退役十几年了，优待证还没办。', '材料已提交服务站，等待制证。', { kind: 'card' }),
      story('咨询优抚待遇', '老父亲是参战老兵，想问有哪些待遇。', '逐项说明待遇，已建档立卡。', { kind: 'register' }),
    ],
  },
  'bath-aid': {
    weight: 2,
    stories: [
      story('给卧床的母亲洗个澡', '母亲卧床三个月了，家里搬不动，想请人助浴。', '两名护理员上门，浴前浴后体征正常。', {
        condition: '卧床，无皮肤破损',
      }),
      story('冬天助浴', '父亲中风后半边身子动不了，天冷怕着凉。', '提前调好室温，助浴顺利完成。', { condition: '偏瘫，血压偏高' }),
    ],
  },
  'haircut-home': {
    weight: 2,
    stories: [
      story('上门理发', '奶奶走不动了，头发长得遮眼睛。', '已上门理发并清理干净。'),
      story('出院后理发', '刚出院不能下楼，想请师傅上门理发。', '按约定时间上门，老人很满意。'),
    ],
  },
  'after-school': {
    weight: 3,
    stories: [
      story('二年级孩子托管', '我们六点才下班，孩子三点半放学没人接。', '托管协议已签，下周一入班。', { grade: '2', collector: '外婆' }),
      story('临时加一个月托管', '老人回老家一个月，孩子放学没人管。', '已安排一个月名额。', { grade: '4', collector: '爸爸' }),
    ],
  },
  'charging-point': {
    weight: 2,
    stories: [
      story('申请电动车充电位', '{place}楼下充电位总是满的，想申请一个。', '已按顺序分配充电位。', { kind: 'apply' }),
      story('充电桩扫码没反应', '{place}车棚的充电桩扫码以后不通电。', '更换模块后恢复正常。', { kind: 'fault' }),
    ],
  },
  'activity-enrolment': {
    weight: 3,
    stories: [
      story('报名重阳节活动', '想带父母参加重阳节包饺子，老人要坐轮椅。', '名额已确认，安排了无障碍座位。', {
        activity: '重阳节包饺子',
        people: '3',
      }),
      story('亲子运动会报名', '一家三口想参加亲子运动会。', '报名成功，号码牌活动当天领取。', { activity: '亲子运动会', people: '3' }),
    ],
  },
  'group-registration': {
    weight: 1,
    stories: [
      story('登记广场舞队', '我们广场舞队有二十多人，想登记并固定时间用场地。', '已登记，每周二、四晚上使用小广场。', {
        groupName: '和风舞蹈队',
        members: '22',
      }),
      story('摄影小组登记', '几位邻居办了个摄影小组，想在活动室交流。', '已登记，安排每月第一个周六上午。', {
        groupName: '光影小组',
        members: '8',
      }),
    ],
  },
  'mental-care': {
    weight: 2,
    stories: [
      story('失眠想找人聊聊', '老伴走了以后一直睡不着，想找人说说话。', '心理咨询师面谈三次，情绪好转。', { way: 'meet' }),
      story('孩子不肯上学', '孩子上初中后不愿去学校，跟我们也不说话。', '已电话疏导并转介专业机构。', { way: 'phone' }),
    ],
  },
  'medicine-pickup': {
    weight: 3,
    stories: [
      story('代配高血压药', '父亲长期吃降压药，腿脚不便去不了医院。', '药品已送到，用法当面核对。', { medicines: '降压药一个月量' }),
      story('糖尿病药快断了', '母亲的药只剩三天，我出差回不来。', '当日配好送上门，已告知家属。', { medicines: '降糖药两盒' }),
    ],
  },
  'document-drafting': {
    weight: 1,
    stories: [
      story('想立一份遗嘱', '年纪大了，想把房子的事写清楚。', '律师指导书写，已预约公证。', { paper: 'will' }),
      story('写一份借款协议', '借钱给亲戚，想写个正式的协议。', '协议已核对签名。', { paper: 'agreement' }),
    ],
  },
  'fraud-check': {
    weight: 2,
    stories: [
      story('自称公安要求转账', '有人打电话说我账户涉案，要转到安全账户。', '确认是诈骗，未造成损失，已提醒邻里。', {
        paid: 'no',
        what: '自称公安，要求转账',
      }),
      story('买了高价保健品', '母亲听讲座花了八千块买保健品。', '协助报警并联系商家，已退回大部分。', {
        paid: 'yes',
        what: '听讲座后购买保健品',
      }),
    ],
  },
  'home-safety-check': {
    weight: 2,
    stories: [
      story('老房子线路担心', '{place}的房子三十多年了，开空调就跳闸。', '检查后建议更换老化线路，已登记跟进。'),
      story('给老人家里装烟感', '父母独住，想看看厨房用气安不安全。', '已检查燃气软管，安装烟感一个。'),
    ],
  },
  'pet-management': {
    weight: 2,
    stories: [
      story('遛狗不牵绳', '{place}有人遛大狗不牵绳，孩子害怕。', '已上门劝导，养犬人承诺牵绳。', { kind: 'nuisance' }),
      story('小区里有流浪猫受伤', '{place}草丛里有只猫腿断了。', '已联系救助站接走治疗。', { kind: 'stray' }),
    ],
  },
  recycling: {
    weight: 2,
    stories: [
      story('旧衣服和纸箱回收', '换季收拾出几大袋旧衣服和纸箱。', '上门称重，已当场付款。', { things: '旧衣服三袋、纸箱一捆' }),
      story('旧电视怎么处理', '有台老电视和微波炉不要了。', '已上门回收并记积分。', { things: '电视机、微波炉' }),
    ],
  },
  'volunteer-enrolment': {
    weight: 1,
    stories: [
      story('退休教师想当志愿者', '退休在家，想周末给孩子们辅导作业。', '培训合格，已安排每周六下午。', { role: 'volunteer' }),
      story('报名评议代表', '想代表我们楼参加下半年的评议。', '已列入本期评议代表名单。', { role: 'reviewer' }),
    ],
  },
  donation: {
    weight: 1,
    stories: [
      story('捐一批童书', '孩子大了，想捐几十本童书给阅览室。', '验收入库，捐赠证书已送达。', { kind: 'give', things: '童书四十本' }),
      story('申请一张护理床', '家里困难，老人需要护理床。', '核实后发放，已公布去向。', { kind: 'ask', things: '护理床一张' }),
    ],
  },
  'proof-guidance': {
    weight: 2,
    stories: [
      story('要开居住证明', '孩子入学要居住证明，社区能开吗。', '当场开具并告知有效期。', { purpose: '孩子入学' }),
      story('银行要亲属关系证明', '银行让我开亲属关系证明。', '告知凭户口簿即可，已与银行沟通。', { purpose: '办理银行业务' }),
    ],
  },
};
