import { both } from '../both';
import type { TemplateDepartment } from '../template';

export const specialDepartments: TemplateDepartment[] = [
  { code: 'center', name: both('中心办公室', 'Centre office') },
  { code: 'reception', name: both('综合受理部', 'Reception'), parent: 'center' },
  { code: 'social-work', name: both('社会工作部', 'Social work'), parent: 'center' },
  { code: 'assessment', name: both('评估组', 'Assessment team'), parent: 'social-work' },
  { code: 'care-home', name: both('居家照护部', 'Home care'), parent: 'center' },
  { code: 'health', name: both('健康服务部', 'Health'), parent: 'center' },
  { code: 'emergency', name: both('紧急救援组', 'Emergency team'), parent: 'center' },
  { code: 'legal', name: both('法律与调解室', 'Legal aid and mediation'), parent: 'center' },
  { code: 'volunteers', name: both('志愿服务组', 'Volunteers'), parent: 'center' },
  { code: 'partners', name: both('资源合作部', 'Partners and resources'), parent: 'center' },
  { code: 'supervision', name: both('监督评议办', 'Supervision office'), parent: 'center' },
];
