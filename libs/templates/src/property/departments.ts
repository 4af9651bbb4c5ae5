import { both } from '../both';
import type { TemplateDepartment } from '../template';

export const propertyDepartments: TemplateDepartment[] = [
  { code: 'headquarters', name: both('公司总部', 'Head office') },
  { code: 'service-center', name: both('客户服务中心', 'Customer service'), parent: 'headquarters' },
  { code: 'engineering', name: both('工程维修部', 'Engineering'), parent: 'headquarters' },
  { code: 'household-repair', name: both('入户维修组', 'Household repair team'), parent: 'engineering' },
  { code: 'facility', name: both('设施设备组', 'Facilities team'), parent: 'engineering' },
  { code: 'environment', name: both('环境管理部', 'Environment'), parent: 'headquarters' },
  { code: 'security', name: both('秩序维护部', 'Security'), parent: 'headquarters' },
  { code: 'quality', name: both('品质管理部', 'Quality'), parent: 'headquarters' },
];
