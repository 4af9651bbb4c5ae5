import { lazy } from 'react';

export { requestResource } from './resource';

export const requests = {
  name: 'requests',
  list: lazy(() => import('./RequestList')),
  show: lazy(() => import('./RequestShow')),
  create: lazy(() => import('./RequestCreate')),
};
