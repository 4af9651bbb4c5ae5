import { lazy } from 'react';

export const MePage = lazy(() => import('./MePage'));
