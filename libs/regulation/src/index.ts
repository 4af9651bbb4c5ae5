export * from './article';
export * from './provision';
