export * from './ability';
export * from './exceed';
export * from './grant';
