export * from './ability';
export * from './exceed';
export * from './grant';
export * from './narrow';
