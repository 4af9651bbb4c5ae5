import { processTemplate } from '../../process/template';
import type { Profile } from '../profile';
import { hengxinMembers } from './members';
import { affairsStories } from './stories-affairs';
import { orderStories } from './stories-order';
import { repairStories } from './stories-repair';

const ESTATES = ['恒信花园', '恒信花园', '恒信云邸', '恒信商务中心'];

export const hengxinProfile: Profile = {
  organisation: {
    code: 'hengxin',
    slug: 'hengxin',
    name: '恒信物业服务',
    kind: 'property',
    template: processTemplate.code,
    phone: '400-000-2602',
    hours: '周一至周五 8:30—12:00，13:30—17:30',
  },
  template: processTemplate,
  members: hengxinMembers,
  stories: { ...repairStories, ...orderStories, ...affairsStories },
  addressOf: (chance) => `${chance.pick(ESTATES)}${chance.whole(1, 22)}栋${chance.whole(2, 26)}0${chance.whole(1, 6)}室`,
  showcase: { item: 'household-repair', handler: 'staff@hengxin.example' },
};
