export { QualityApiModule } from './quality.module';
