import { both } from '../both';
import type { TemplateDepartment } from '../template';

export const communityDepartments: TemplateDepartment[] = [
  { code: 'center', name: both('中心办公室', 'Centre office') },
  { code: 'reception', name: both('综合受理部', 'Reception'), parent: 'center' },
  { code: 'civil', name: both('政务服务部', 'Government services'), parent: 'center' },
  { code: 'living', name: both('生活服务部', 'Daily living'), parent: 'center' },
  { code: 'home-care', name: both('居家服务组', 'Home service team'), parent: 'living' },
  { code: 'culture', name: both('文化教育部', 'Culture and education'), parent: 'center' },
  { code: 'health', name: both('健康服务部', 'Health'), parent: 'center' },
  { code: 'legal', name: both('法律与调解室', 'Legal aid and mediation'), parent: 'center' },
  { code: 'safety', name: both('平安建设部', 'Safety'), parent: 'center' },
  { code: 'environment', name: both('环境服务部', 'Environment'), parent: 'center' },
  { code: 'supervision', name: both('监督评议办', 'Supervision office'), parent: 'center' },
];
