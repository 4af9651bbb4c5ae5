export type { Manifest } from './archive';
export { serveTakeouts } from './endpoint';
export { type Parcel, inspect, pagesIn, parcelAt } from './parcel';
export { type RestoreReport, type Target, restore } from './restore';
export { SIGNING } from './signature';
export { TakeoutApiModule } from './takeout.module';
export { UnfitTakeout } from './unfit';
export { Takeouts } from './takeout.service';
