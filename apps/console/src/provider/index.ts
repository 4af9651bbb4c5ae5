import { lazy } from 'react';

export const SignInPolicyRoute = lazy(() => import('./SignInPolicyPage'));
export { LinkedCard } from './LinkedCard';
export { OrganisationQuestion, ProviderButton, useOffer } from './ProviderEntry';
export { reasonOf } from './refused';
