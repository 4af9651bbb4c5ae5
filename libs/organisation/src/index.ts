export * from './arrival';
export * from './department';
export * from './password';
export * from './slug';
