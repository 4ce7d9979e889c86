import { HashRouter, Route, Routes } from 'react-router';
import { NotFoundScreen } from '../screens/NotFoundScreen.tsx';
import { StartScreen } from '../screens/StartScreen.tsx';
import { LoadedContext } from '../store/loaded.ts';
import type { Loaded } from '../store/loaded.ts';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';

const AreaScreen = lazyScreen(async () => (await import('../screens/AreaScreen.tsx')).AreaScreen);
const CheckScreen = lazyScreen(
  async () => (await import('../screens/CheckScreen.tsx')).CheckScreen,
);
const ProfileScreen = lazyScreen(
  async () => (await import('../screens/ProfileScreen.tsx')).ProfileScreen,
);

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
              <Route path="*" element={<NotFoundScreen />} />
            </Routes>
          </ErrorBoundary>
        </Layout>
      </HashRouter>
    </LoadedContext>
  );
}
