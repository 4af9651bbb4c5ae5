export * from './canonical';
export * from './change';
