import { Generated } from 'typeorm';

/** A number the database counts up (identity column). TypeORM knows the strategy for every column; its types only for keys. */
export const Identity = (): PropertyDecorator => Generated('identity' as 'increment');
