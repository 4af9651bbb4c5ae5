import { families } from './families';
import { assistanceItems } from './items-assistance';
import { cultureItems } from './items-culture';
import { environmentItems } from './items-environment';
import { governmentItems } from './items-government';
import { healthItems } from './items-health';
import { householdItems } from './items-household';
import { legalItems } from './items-legal';
import { livingItems } from './items-living';
import { neighbourhoodItems } from './items-neighbourhood';
import { opinionItems } from './items-opinion';
import { otherItems } from './items-other';
import { safetyItems } from './items-safety';
import { wellbeingItems } from './items-wellbeing';

const order = families.map(({ code }) => code);

/** Everything a community centre offers, family by family (S-3.1). */
export const communityItems = [
  ...governmentItems,
  ...assistanceItems,
  ...livingItems,
  ...householdItems,
  ...cultureItems,
  ...healthItems,
  ...wellbeingItems,
  ...legalItems,
  ...safetyItems,
  ...environmentItems,
  ...neighbourhoodItems,
  ...otherItems,
  ...opinionItems,
].toSorted((one, other) => order.indexOf(one.body.family) - order.indexOf(other.body.family));
