import { opinionItems } from '../community/items-opinion';
import { careComfortItems, careHealthItems } from './items-health';
import { careLivingItems } from './items-living';
import { careCaseItems, careParticipationItems, carePolicyItems } from './items-participation';
import { careEmergencyItems, careRightsItems } from './items-rights';

/** The services of the seven kinds in the order of the regulation, then what keeps them going (G-4). */
export const specialItems = [
  ...careLivingItems,
  ...careHealthItems,
  ...careComfortItems,
  ...careRightsItems,
  ...careEmergencyItems,
  ...careParticipationItems,
  ...carePolicyItems,
  ...careCaseItems,
  ...opinionItems,
];
