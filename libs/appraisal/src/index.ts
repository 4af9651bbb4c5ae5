export * from './formula';
export * from './quota';
export * from './scheme';
export * from './scheme-kind';
export * from './score';
