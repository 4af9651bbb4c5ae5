export * from './correct';
export * from './keep';
export { hanNumeral } from './numeral';
export * from './print';
export * from './recognise';
export * from './recognised';
export * from './suggest';
export * from './write';
