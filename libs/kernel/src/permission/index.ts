export * from './ability';
export * from './exceed';
export * from './explain';
export * from './grant';
export * from './narrow';
export * from './intersect';
