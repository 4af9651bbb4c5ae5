import { randomUUID } from 'node:crypto';

/** The part of an id that nothing has. */
export const uuid = (): string => randomUUID().replaceAll('-', '');
