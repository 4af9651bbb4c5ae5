import { lazy } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { LoginPage } from './entry/LoginPage';
import { SignUpPage } from './entry/SignUpPage';
import { authProvider } from './shared/authProvider';
import { dataProviderFor } from './shared/dataProvider';
import { i18nProvider } from './shared/i18n';
import { Layout } from './shared/Layout';
import { AccessDenied, NotFound } from './shared/PageFailure';
import { queryClient } from './shared/query';
import { darkTheme, lightTheme } from './shared/theme';
import { customerResource, customers } from './customer';
import { requestResource, requests } from './service';

const WorkbenchPage = lazy(() => import('./entry/WorkbenchPage'));

const dataProvider = dataProviderFor({ requests: requestResource, customers: customerResource });
const store = localStorageStore('1', 'charter');

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
        <CustomRoutes noLayout>
          <Route path="/signup" element={<SignUpPage />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}
