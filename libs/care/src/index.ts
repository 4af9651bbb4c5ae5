export * from './category';
export * from './certificate';
export * from './check';
export * from './environment';
export * from './kind';
export * from './member';
export * from './person';
