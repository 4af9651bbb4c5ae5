import { both } from '../both';
import { ask, itemsOf, optional } from '../item';
import { environment } from './families';

const location = ask.text(
  'location',
  both('具体位置', 'Where exactly'),
  both('楼栋、单元或者附近标志', 'Building, entrance or a landmark'),
);

/** Environment (环境服务). */
export const environmentItems = itemsOf(environment, [
  {
    key: 'waste-removal',
    name: both('大件垃圾清运', 'Bulky waste'),
    articles: ['community-environment', 'catalogue-contents', 'catalogue-fees'],
    summary: both('旧家具、旧家电等大件垃圾预约上门清运。', 'Old furniture and appliances collected by appointment.'),
    audience: both('本社区居民家庭', 'All households of the community'),
    documents: [],
    steps: [both('确认物品和件数', 'Pieces are listed'), both('约定清运时间', 'A time is agreed'), both('上门清运', 'They are collected')],
    fee: {
      amount: '20',
      unit: both('件', 'piece'),
      basis: both('大件垃圾清运收费目录', 'List of fees for bulky waste'),
    },
    fields: [ask.text('things', both('物品', 'What')), ask.number('pieces', both('件数', 'Pieces'))],
  },
  {
    key: 'public-cleaning',
    name: both('公共区域保洁', 'Cleaning of shared areas'),
    articles: ['community-environment', 'catalogue-contents'],
    summary: both('楼道、广场、垃圾投放点不干净，或者小广告需要清理。', 'Dirty stairs, squares or bins, and illegal posters.'),
    audience: both('本社区居民', 'Residents'),
    documents: [],
    steps: [both('安排保洁人员到场', 'Cleaners are sent'), both('清理后拍照反馈', 'A photograph shows the result')],
    fields: [location],
  },
  {
    key: 'greening',
    name: both('绿化养护', 'Greenery'),
    articles: ['community-environment', 'catalogue-contents'],
    summary: both('树枝遮光、枯枝断枝、草坪破损、病虫害等。', 'Branches, dead wood, damaged lawns and pests.'),
    audience: both('本社区居民', 'Residents'),
    documents: [],
    steps: [
      both('现场查看', 'The place is looked at'),
      both('制定修剪或者补种安排', 'Pruning or planting is scheduled'),
      both('完成后反馈', 'You are told when it is done'),
    ],
    fields: [location],
  },
  {
    key: 'noise',
    name: both('噪声扰民', 'Noise'),
    articles: ['community-environment', 'catalogue-contents'],
    summary: both(
      '广场舞、装修、商铺音响等噪声扰民的劝导处理。',
      'Music, renovation and shops that disturb: we talk to those responsible.',
    ),
    audience: both('本社区居民', 'Residents'),
    documents: [],
    steps: [
      both('核实噪声来源和时段', 'Source and times are verified'),
      both('上门劝导', 'Those responsible are spoken to'),
      both('仍不改正的移送有权部门', 'If it goes on, the authority is told'),
    ],
    fields: [location, optional(ask.text('hours', both('噪声时段', 'When'), both('如晚上九点以后', 'For example after 9 p.m.')))],
  },
]);
