import { lazy } from 'react';

export { postingResource } from './posting';
export const PostingProofPage = lazy(() => import('./ProofPage'));
export const postings = {
  name: 'postings',
  list: lazy(() => import('./PostingList')),
  show: lazy(() => import('./PostingShow')),
};
