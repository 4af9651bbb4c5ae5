export { registerTakeout } from './endpoint';
export { TakeoutApiModule } from './takeout.module';
export { Takeouts } from './takeout.service';
