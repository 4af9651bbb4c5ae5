import { lazy, Suspense } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { MePage } from './account';
import { auditEvents, auditResource } from './audit';

import { customerResource, customers } from './customer';
import { LoginPage } from './entry/LoginPage';
import { filingResource, filings } from './filing';
import { ImportPage } from './import';
import { InboxPage, noticeResource } from './notification';
import { apiKeyResource, ApiKeyPage, webhookResource, WebhookPage } from './integration';
import { AbsencePage, departments, InsightPage, members, OrganisationPage, organisationResources, roles } from './organisation';
import { SignInPolicyRoute } from './provider';
import { postingResource, PostingProofPage, postings } from './posting';
import { RegulationDraftPage, RegulationImportPage, RegulationPage } from './regulation';
import { requestResource, requests } from './service';
import { authProviderFor } from './shared/authProvider';
import { dataProviderFor } from './shared/dataProvider';
import { i18nProvider } from './shared/i18n';
import { Layout } from './shared/Layout';
import { AccessDenied, NotFound } from './shared/PageFailure';
import { queryClient } from './shared/query';
import { darkTheme, lightTheme } from './shared/theme';

const ForgotPage = lazy(() => import('./entry/ForgotPage'));
const InvitePage = lazy(() => import('./entry/InvitePage'));
const ResetPage = lazy(() => import('./entry/ResetPage'));
const SignUpPage = lazy(() => import('./entry/SignUpPage'));
const PlatformPage = lazy(() => import('./platform/PlatformPage'));
const WorkbenchPage = lazy(() => import('./entry/WorkbenchPage'));

const resources = {
  ...organisationResources,
  requests: requestResource,
  customers: customerResource,
  auditEvents: auditResource,
  filings: filingResource,
  apiKeys: apiKeyResource,
  notices: noticeResource,
  postings: postingResource,
  webhooks: webhookResource,
};
const dataProvider = dataProviderFor(resources);
const authProvider = authProviderFor(resources);
const store = localStorageStore('1', 'charter');

/** Pages without the frame of an organisation: before sign-in, and the operator's. */
const ENTRIES = [
  ['/signup', SignUpPage],
  ['/forgot', ForgotPage],
  ['/reset/:token', ResetPage],
  ['/invite/:token', InvitePage],
  ['/platform', PlatformPage],
] as const;

/** Pages of a member that are no list of records. */
const PAGES = [
  ['/regulation', RegulationPage],
  ['/regulation/drafts/:draft/:tab', RegulationDraftPage],
  ['/regulation/import', RegulationImportPage],
  ['/regulation/:version/:tab', RegulationPage],
  ['/postings/:id/proof', PostingProofPage],
  ['/inbox', InboxPage],
  ['/settings/api-keys', ApiKeyPage],
  ['/settings/sign-in', SignInPolicyRoute],
  ['/settings/webhooks', WebhookPage],
  ['/access', InsightPage],
  ['/absences', AbsencePage],
  ['/imports/:kind', ImportPage],
  ['/organisation', OrganisationPage],
  ['/me', MePage],
] as const;

/** The console of a member: one entry per resource, the remaining pages as routes. */
export function App() {
  return (
    <BrowserRouter basename="/console">
      <Admin
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        layout={Layout}
        loginPage={LoginPage}
        dashboard={WorkbenchPage}
        accessDenied={AccessDenied}
        catchAll={NotFound}
        theme={lightTheme}
        darkTheme={darkTheme}
        requireAuth
        disableTelemetry
      >
        <Resource {...requests} />
        <Resource {...customers} />
        <Resource {...postings} />
        <Resource {...departments} />
        <Resource {...members} />
        <Resource {...roles} />
        <Resource {...auditEvents} />
        <Resource {...filings} />
        <CustomRoutes>
          {PAGES.map(([path, Page]) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
        </CustomRoutes>
        <CustomRoutes noLayout>
          {ENTRIES.map(([path, Page]) => (
            <Route
              key={path}
              path={path}
              element={
                <Suspense>
                  <Page />
                </Suspense>
              }
            />
          ))}
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}
