export * from './ladder';
export * from './ladder-kind';
export * from './misconduct';
export * from './propose';
