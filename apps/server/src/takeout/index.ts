export type { Manifest } from './archive';
export { registerTakeout } from './endpoint';
export { UnfitTakeout, inspect, pagesIn } from './parcel';
export { type RestoreReport, type Target, restore } from './restore';
export { SIGNING } from './signature';
export { TakeoutApiModule } from './takeout.module';
export { Takeouts } from './takeout.service';
