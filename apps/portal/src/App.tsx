import { HomePage } from './entry/HomePage';
import { LandingPage } from './entry/LandingPage';
import { MissingPage } from './entry/MissingPage';
import { GuidePage } from './guide/GuidePage';
import { ItemPage } from './guide/ItemPage';
import { NoticePage } from './posting/NoticePage';
import { NoticesPage } from './posting/NoticesPage';
import { ObjectionPage } from './posting/ObjectionPage';
import { RatingPage } from './rating/RatingPage';
import { RegulationPage } from './regulation/RegulationPage';
import { StandardsPage } from './regulation/StandardsPage';
import { ApplyPage } from './request/ApplyPage';
import { ReceiptPage } from './request/ReceiptPage';
import { TrackPage } from './request/TrackPage';
import { Portal } from './shared/Portal';
import { type Route, routeOf } from './shared/route';
import { usePathname } from './shared/router';

/** The page for the current address; everything but the product's own page belongs to an organisation. */
export function App() {
  const pathname = usePathname();
  const route = routeOf(pathname);
  if (route.page === 'landing') return <LandingPage />;
  if (route.slug === undefined) return <MissingPage />;
  return (
    <Portal slug={route.slug} section={route.page}>
      <Page key={pathname} route={route} />
    </Portal>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'guide':
      return <GuidePage />;
    case 'item':
      return <ItemPage itemKey={route.key} />;
    case 'apply':
      return <ApplyPage itemKey={route.key} />;
    case 'receipt':
      return <ReceiptPage token={route.token} />;
    case 'rating':
      return <RatingPage token={route.token} />;
    case 'track':
      return <TrackPage />;
    case 'regulation':
      return <RegulationPage />;
    case 'standards':
      return <StandardsPage />;
    default:
      return <PublishedPage route={route} />;
  }
}

/** What the organisation makes public for everybody to check. */
function PublishedPage({ route }: { route: Route }) {
  switch (route.page) {
    case 'version':
      return <RegulationPage number={Number(route.number)} />;
    case 'notices':
      return <NoticesPage />;
    case 'notice':
      return <NoticePage number={route.number} />;
    case 'objection':
      return <ObjectionPage token={route.token} />;
    default:
      return <MissingPage />;
  }
}
