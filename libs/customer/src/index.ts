export * from './draft';
export * from './environment';
export * from './holiday';
export * from './mask';
export * from './messageEvent';
export * from './messageTemplate';
export * from './occasion';
export * from './segment';
