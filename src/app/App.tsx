import { HashRouter, Route, Routes } from 'react-router';
import { NotFoundScreen } from '../screens/NotFoundScreen.tsx';
import { catchLinks } from '../screens/received.ts';
import { StartScreen } from '../screens/StartScreen.tsx';
import { LoadedContext } from '../store/loaded.ts';
import type { Loaded } from '../store/loaded.ts';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';

const AreaScreen = lazyScreen(
  async () => (await import('../screens/AreaScreen.tsx')).AreaScreen,
  'work',
);
const CheckScreen = lazyScreen(
  async () => (await import('../screens/CheckScreen.tsx')).CheckScreen,
  'work',
);
const ProfileScreen = lazyScreen(
  async () => (await import('../screens/ProfileScreen.tsx')).ProfileScreen,
  'work',
);
const ReportScreen = lazyScreen(
  async () => (await import('../screens/ReportScreen.tsx')).ReportScreen,
  'work',
);

const CheckContentScreen = lazyScreen(
  async () => (await import('../screens/CheckContentScreen.tsx')).CheckContentScreen,
  'check',
);
const MyDataScreen = lazyScreen(
  async () => (await import('../screens/MyDataScreen.tsx')).MyDataScreen,
  'data',
);
const PagesScreen = lazyScreen(
  async () => (await import('../screens/PagesScreen.tsx')).PagesScreen,
  'pages',
);

const OpenLinkScreen = lazyScreen(
  async () => (await import('../screens/OpenLinkScreen.tsx')).OpenLinkScreen,
  'share',
);
const ShareScreen = lazyScreen(
  async () => (await import('../screens/ShareScreen.tsx')).ShareScreen,
  'share',
);

// Before anything is fetched or shown: a link's data is not to stay in the address.
catchLinks();

/** The app once everything it needs is here: one route per screen of the product. */
export function App({ loaded }: { readonly loaded: Loaded }) {
  return (
    <LoadedContext value={loaded}>
      <HashRouter>
        <Layout>
          <ErrorBoundary>
            <Routes>
              <Route path="/" element={<StartScreen onIdle={AreaScreen.prefetch} />} />
              <Route path="/assessment/:areaId" element={<AreaScreen />} />
              <Route path="/check" element={<CheckScreen />} />
              <Route path="/profile" element={<ProfileScreen />} />
              <Route path="/report" element={<ReportScreen />} />
              <Route path="/my-data" element={<MyDataScreen />} />
              <Route path="/guide" element={<PagesScreen name="guide" />} />
              <Route path="/guide/:part" element={<PagesScreen name="guidePart" />} />
              <Route path="/description" element={<PagesScreen name="description" />} />
              <Route path="/description/form" element={<PagesScreen name="descriptionForm" />} />
              <Route path="/about" element={<PagesScreen name="about" />} />
              <Route path="/privacy" element={<PagesScreen name="privacy" />} />
              <Route path="/accessibility" element={<PagesScreen name="accessibility" />} />
              <Route path="/check-content" element={<CheckContentScreen />} />
              <Route path="/open" element={<OpenLinkScreen />} />
              <Route path="/share" element={<ShareScreen />} />
              <Route path="*" element={<NotFoundScreen />} />
            </Routes>
          </ErrorBoundary>
        </Layout>
      </HashRouter>
    </LoadedContext>
  );
}
