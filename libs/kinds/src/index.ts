export * from './fit';
export * from './kinds';
export * from './values';
