export * from './coverage';
export * from './dimension';
export * from './duty';
export * from './occurrence';
export * from './standard';
export * from './standard-kind';
export * from './unit';
