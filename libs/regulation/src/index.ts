export * from './article';
export * from './difference';
export * from './provision';
export * from './text';
export * from './version';
