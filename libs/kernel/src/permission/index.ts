export * from './ability';
export * from './condition';
export * from './exceed';
export * from './explain';
export * from './grant';
export * from './rule-condition';
export * from './narrow';
export * from './intersect';
