export * from './fit';
export * from './kinds';
export * from './place';
export * from './values';
