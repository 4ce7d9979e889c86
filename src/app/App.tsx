import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { HashRouter, Outlet, Route, Routes } from 'react-router';
import { WhenOpen } from '../screens/frame/WhenOpen.tsx';
import { StartScreen } from '../screens/start/StartScreen.tsx';
import { LoadedContext } from '../store/loaded.ts';
import type { Loaded } from '../store/loaded.ts';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { asBuilt } from './asBuilt.ts';
import { takeOver } from './early.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';
import { screenAt, screens } from './routes.ts';
import { fetchStorage, FinishedNotice } from './fetchStorage.ts';
import { unheard } from '../domain/unheard.ts';

const routes = screens.map((row) => ({ row, Screen: lazyScreen(row.load, row.words) }));

const NotFoundScreen = lazyScreen(
  async () => (await import('../screens/frame/NotFoundScreen.tsx')).NotFoundScreen,
);

/** Fetches the screen at the address that the app is opened at, if it shows the open assessment. */
export function prefetchScreen(hash: string): void {
  const row = screenAt(hash);
  if (row?.shows !== undefined) routes.find((one) => one.row === row)?.Screen.prefetch();
}

/** The app with what it needs loaded, at the address in the window. */
export function App({ loaded }: { readonly loaded: Loaded }) {
  return (
    <HashRouter>
      <Screens loaded={loaded} />
    </HashRouter>
  );
}

/** One route per screen. All but the start wait until the store of answers is open. */
export function Screens({ loaded }: { readonly loaded: Loaded }) {
  return (
    <LoadedContext value={useHostFacts(loaded)}>
      <Layout>
        <ErrorBoundary>
          <Routes>
            <Route path="/" element={<StartScreen onIdle={fetchNext} />} />
            <Route element={<Opened />}>
              {routes.map(({ row, Screen }) => (
                <Route
                  key={row.path}
                  path={row.path}
                  element={
                    <>
                      {row.shows === undefined ? null : <FinishedNotice />}
                      <Screen />
                    </>
                  }
                />
              ))}
              <Route path="*" element={<NotFoundScreen />} />
            </Route>
          </Routes>
        </ErrorBoundary>
      </Layout>
    </LoadedContext>
  );
}

function Opened() {
  return (
    <WhenOpen>
      <Outlet />
    </WhenOpen>
  );
}

/** Fetches what the first statement needs before a person asks for it. */
function fetchNext(): void {
  prefetchScreen('#/assessment/first');
  unheard(fetchStorage());
}

/** Leaves out what a host decides until the app has hydrated the built page, which has none of it. */
function useHostFacts(loaded: Loaded): Loaded {
  const takenOver = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useLayoutEffect(() => {
    if (takenOver) takeOver();
  }, [takenOver]);
  return useMemo(() => (takenOver ? loaded : asBuilt(loaded)), [takenOver, loaded]);
}

function never(): () => void {
  return () => undefined;
}
