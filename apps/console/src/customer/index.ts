import { lazy } from 'react';

export { customerResource } from './resource';

export const customers = {
  name: 'customers',
  list: lazy(() => import('./CustomerList')),
  show: lazy(() => import('./CustomerShow')),
};
