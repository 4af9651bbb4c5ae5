import { communityTemplate } from '../../community/template';
import type { Profile } from '../profile';
import { familyStories } from './stories-family';
import { livingStories } from './stories-living';
import { yangguangMembers } from './members';
import { placeStories } from './stories-place';
import { publicStories } from './stories-public';

const ESTATES = ['阳光里', '向阳新村', '春晖苑', '和平里小区'];

export const yangguangProfile: Profile = {
  organisation: {
    code: 'yangguang',
    slug: 'yangguang',
    name: '阳光社区服务中心',
    kind: 'community',
    template: communityTemplate.code,
    phone: '400-000-1801',
    hours: '周一至周五 8:30—12:00，13:30—17:30',
  },
  template: communityTemplate,
  members: yangguangMembers,
  stories: { ...livingStories, ...publicStories, ...placeStories, ...familyStories },
  addressOf: (chance) =>
    `${chance.pick(ESTATES)}${chance.whole(1, 18)}号楼${chance.whole(1, 4)}单元${chance.whole(1, 6)}0${chance.whole(1, 3)}室`,
  showcase: { item: 'home-repair', handler: 'staff@yangguang.example' },
};
