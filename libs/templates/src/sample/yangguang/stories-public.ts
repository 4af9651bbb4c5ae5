import { type ItemStories, story } from '../story';

/** Government, culture and legal services. */
export const publicStories: Record<string, ItemStories> = {
  'residence-permit': {
    weight: 5,
    stories: [
      story('首次办理居住证', '去年来本市上班，租住在{place}，想办居住证给孩子上学用。', '材料齐全，已代为提交，十日后通知领证。', {
        kind: 'first',
      }),
      story('居住证签注', '居住证下个月到期，需要签注一年。', '签注完成，新有效期已告知。', { kind: 'renewal' }),
      story('居住证丢了要补', '钱包丢了，居住证也在里面，请问怎么补。', '挂失补办已提交，凭回执可临时使用。', {
        kind: 'replacement',
      }),
    ],
  },
  'elderly-benefit': {
    weight: 4,
    stories: [
      story('给奶奶申请高龄津贴', '奶奶已满八十周岁，行动不便，能不能上门办。', '上门核对材料并由老人确认，审核通过，次月起发放。', {
        homeVisit: 'yes',
      }),
      story('高龄津贴没到账', '父亲的高龄津贴这个月没有到账，想查一下原因。', '银行卡换卡导致退回，更新卡号后已补发。', {
        homeVisit: 'no',
      }),
      story('九十岁提标', '听说九十岁以后标准会提高，母亲需要重新申请吗。', '系统自动提标，已核对并告知新标准。', {
        homeVisit: 'no',
      }),
    ],
  },
  'subsistence-allowance': {
    weight: 3,
    stories: [
      story('失业后申请低保', '夫妻俩都下岗了，孩子还在上高中，想申请低保。', '入户走访后提交审核，已进入公示。', {
        householdSize: '3',
        situation: '夫妻失业半年，孩子读高二',
      }),
      story('大病家庭求助', '爱人得了重病，花了很多钱，家里实在撑不住了。', '协助提交低保和临时救助，两项均已受理。', {
        householdSize: '4',
        situation: '一人重病，两位老人需赡养',
      }),
      story('低保年度复核', '收到通知说要复核，不知道要带什么。', '一次告知材料并当场复印提交，复核通过。', {
        householdSize: '2',
        situation: '复核，情况与去年相同',
      }),
    ],
  },
  'pension-certification': {
    weight: 4,
    stories: [
      story('老人不会用手机认证', '父亲用的是老人机，养老待遇认证做不了。', '窗口设备认证通过，当场告知。', {}),
      story('卧床老人上门认证', '母亲卧床不能出门，请上门做养老认证。', '携设备上门，认证通过。', {}),
      story('人脸识别不通过', '手机上刷脸一直不通过，怕影响下个月发钱。', '改用窗口设备认证成功，核对照片已更新。', {}),
    ],
  },
  'venue-booking': {
    weight: 4,
    stories: [
      story('舞蹈队排练', '我们夕阳红舞蹈队想订周三上午的舞蹈室，排练演出节目。', '已确认预约并告知使用须知。', {
        room: 'dance',
        people: '16',
      }),
      story('业主开会借会议室', '{place}的业主想开会商量加装电梯，借会议室两个小时。', '会议室已预留，投影可用。', {
        room: 'meeting',
        people: '20',
      }),
      story('亲子读书会场地', '想在多功能厅办一场亲子读书会，大约十五个家庭。', '场地已批，协助摆放桌椅。', {
        room: 'multi',
        people: '30',
      }),
    ],
  },
  'course-enrolment': {
    weight: 4,
    stories: [
      story('报名智能手机班', '想学用手机挂号和打车，请问还有名额吗。', '已录取，周二下午开课。', {
        course: 'smartphone',
      }),
      story('报太极拳班', '听邻居说太极拳班不错，想报名。', '报名成功，每周一、四早上七点半广场集合。', {
        course: 'taichi',
      }),
      story('书法班候补', '书法班满了，能不能排个候补。', '有人退课，已递补并通知。', { course: 'calligraphy' }),
      story('合唱团招新', '退休前是音乐老师，想参加合唱团。', '试音通过，编入女中音。', { course: 'choir' }),
    ],
  },
  'book-lending': {
    weight: 2,
    stories: [
      story('办借阅证', '给孩子办一张借阅证，平时看书用。', '借阅证已办好，一次可借四本。', { kind: 'card' }),
      story('送书上门', '腿脚不好，想借两本历史小说，能送上门吗。', '志愿者已送书上门，下月同日取回。', {
        kind: 'deliver',
      }),
    ],
  },
  'legal-consultation': {
    weight: 3,
    stories: [
      story('房东不退押金', '租房到期，房东说墙面有划痕不退押金，合理吗。', '律师解答并代拟函件，房东已退还大部分押金。', {
        field: 'tenancy',
      }),
      story('离婚财产问题', '想咨询离婚时房子怎么分，婚前付的首付。', '值班律师面谈四十分钟，已说明举证要点。', {
        field: 'family',
      }),
      story('被拖欠工资', '餐馆打工三个月工资没发，老板一直推。', '指导收集证据并向劳动监察投诉，已受理。', {
        field: 'labour',
      }),
      story('健身房跑路', '办了年卡，健身房关门联系不上人。', '告知维权途径，协助填写投诉材料。', { field: 'consumer' }),
    ],
  },
  mediation: {
    weight: 4,
    stories: [
      story(
        '楼上漏水泡了天花板',
        '楼上卫生间漏水，我家天花板鼓包发霉，找了几次都不承认。',
        '现场查看并做闭水试验，双方签订协议，楼上负责维修并补偿。',
        { otherParty: '楼上住户，姓周', cause: 'leak' },
      ),
      story('楼上半夜跑跳', '楼上小孩晚上十一点还在跑跳，老人睡不着，沟通无效。', '组织面谈，对方铺设地垫并约定晚九点后安静。', {
        otherParty: '楼上住户',
        cause: 'noise',
      }),
      story('楼道堆放纸箱', '对门长期在楼道堆纸箱和旧自行车，过不去人。', '对方当天清理，承诺不再堆放。', {
        otherParty: '对门住户',
        cause: 'space',
      }),
      story('邻居的狗不牵绳', '邻居的大狗在小区里不牵绳，吓到孩子。', '劝导到位，狗主人书面承诺牵绳戴嘴套。', {
        otherParty: '同单元养犬住户',
        cause: 'pet',
      }),
    ],
  },
  'legal-aid': {
    weight: 1,
    stories: [
      story('工伤想申请法律援助', '在工地摔伤，老板不赔，没钱请律师。', '材料齐全，已转交法律援助中心并获受理。', {
        case: '工地摔伤骨折，未签合同',
      }),
      story('赡养费纠纷援助', '儿子不给赡养费，想打官司又不懂。', '符合条件，已指派援助律师。', {
        case: '两子女拒付赡养费',
      }),
    ],
  },
};
