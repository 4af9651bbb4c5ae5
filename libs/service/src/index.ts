export * from './clock';
export * from './govern';
export * from './item';
export * from './limit';
export * from './number';
export * from './rating';
