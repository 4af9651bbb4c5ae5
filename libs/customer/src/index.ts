export * from './draft';
export * from './mask';
