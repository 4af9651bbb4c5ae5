export { RegulationReadingEntity } from './reading.entity';
export { ReadingApiModule } from './reading.module';
