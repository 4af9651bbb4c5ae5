export * from './keep';
export * from './recognise';
export * from './recognised';
export * from './suggest';
export * from './write';
