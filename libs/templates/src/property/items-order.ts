import { both } from '../both';
import { ask, type Family, itemsOf, optional, personal } from '../item';

const order: Family = { code: 'order', name: both('环境与秩序', 'Environment and order'), department: 'environment' };

const everyOwner = both('业主和住户', 'Owners and tenants');
const location = ask.text(
  'location',
  both('具体位置', 'Where exactly'),
  both('楼栋、单元或者附近标志', 'Building, entrance or a landmark'),
);

/** Cleaning, greenery, parking, access and patrols. */
export const orderItems = itemsOf(order, [
  {
    key: 'cleaning',
    name: both('公共保洁', 'Cleaning'),
    articles: ['property-order', 'catalogue-contents'],
    summary: both('楼道、电梯厅、地库、垃圾桶等需要清扫。', 'Stairs, lift lobbies, garages and bins that need cleaning.'),
    audience: everyOwner,
    documents: [],
    steps: [both('安排保洁员到场', 'A cleaner is sent'), both('清扫后拍照反馈', 'A photograph shows the result')],
    fields: [location],
  },
  {
    key: 'greening',
    name: both('绿化养护', 'Greenery'),
    articles: ['property-order', 'catalogue-contents'],
    summary: both('修剪、补种、除虫、枯枝清理。', 'Pruning, planting, pests and dead branches.'),
    audience: everyOwner,
    documents: [],
    steps: [
      both('现场查看', 'The place is looked at'),
      both('安排养护作业', 'The work is scheduled'),
      both('完成后反馈', 'You are told when it is done'),
    ],
    fields: [location],
  },
  {
    key: 'parking',
    name: both('停车服务', 'Parking'),
    articles: ['property-order', 'catalogue-contents', 'catalogue-fees'],
    summary: both('办理月租车位、车辆登记，处理占位和违停。', 'Monthly spaces, registration of cars, blocked or wrongly used spaces.'),
    audience: everyOwner,
    documents: [both('行驶证', 'Vehicle licence'), both('房产证或者租房合同', 'Title deed or tenancy contract')],
    steps: [
      both('核对车辆和房屋信息', 'Car and home are checked'),
      both('办理登记或者到场处理', 'The car is registered or the place visited'),
      both('告知结果', 'You are told the outcome'),
    ],
    fee: {
      amount: '300',
      unit: both('月（仅月租车位）', 'month, monthly spaces only'),
      basis: both('停车收费公示价', 'Published parking fees'),
    },
    department: 'security',
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        monthly: both('月租车位', 'Monthly space'),
        register: both('车辆登记', 'Registration'),
        blocked: both('车位被占', 'Space taken'),
        obstruct: both('违停挡道', 'Way blocked'),
      }),
      personal(ask.text('plate', both('车牌号', 'Number plate'))),
    ],
  },
  {
    key: 'access-card',
    name: both('门禁办理', 'Access cards'),
    articles: ['property-order', 'catalogue-contents', 'catalogue-fees'],
    summary: both('门禁卡办理、补卡、人脸录入、门禁失灵。', 'New and replacement cards, face entry, doors that will not open.'),
    audience: everyOwner,
    documents: [both('身份证', 'Identity card'), both('房产证或者租房合同', 'Title deed or tenancy contract')],
    steps: [
      both('核对住户身份', 'The resident is identified'),
      both('制卡或者录入', 'The card is made or the face recorded'),
      both('现场试用', 'It is tried at the door'),
    ],
    fee: { amount: '15', unit: both('张', 'card'), basis: both('公司有偿服务价目表', 'The company’s price list') },
    department: 'security',
    fields: [
      ask.choice('kind', both('办理类型', 'Kind'), {
        new: both('新办', 'New'),
        replace: both('补卡', 'Replacement'),
        face: both('人脸录入', 'Face entry'),
        fault: both('门禁失灵', 'Fault'),
      }),
      ask.number('cards', both('张数', 'Cards')),
    ],
  },
  {
    key: 'patrol',
    name: both('秩序与安全巡查', 'Patrol'),
    articles: ['property-order', 'catalogue-contents', 'limits-urgent'],
    summary: both(
      '可疑人员、高空抛物、电动车进楼、噪声等需要到场处理。',
      'Strangers, thrown objects, e-bikes indoors, noise: somebody comes.',
    ),
    audience: both('任何人', 'Anyone'),
    documents: [],
    steps: [
      both('就近秩序员到场', 'The nearest guard comes'),
      both('劝阻、取证或者报警', 'People are spoken to, evidence is kept or the police called'),
      both('反馈处理结果', 'You are told the outcome'),
    ],
    priority: 'urgent',
    department: 'security',
    fields: [location, optional(ask.text('hours', both('发生时间', 'When')))],
  },
]);
