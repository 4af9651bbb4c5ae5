import { lazy } from 'react';

/** The pages of the regulation; they ask for what they show by themselves. */
export const RegulationPage = lazy(() => import('./RegulationShow'));
export const RegulationDraftPage = lazy(() => import('./draft/DraftShow'));
export const RegulationImportPage = lazy(() => import('./import/ImportPage'));
