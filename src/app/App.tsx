import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { HashRouter, Outlet, Route, Routes } from 'react-router';
import { NotFoundScreen } from '../screens/frame/NotFoundScreen.tsx';
import { StartScreen } from '../screens/start/StartScreen.tsx';
import { LoadedContext } from '../store/loaded.ts';
import type { Loaded } from '../store/loaded.ts';
import { WithAssessment } from '../screens/frame/WithAssessment.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { asBuilt } from './asBuilt.ts';
import type { Booted } from './boot.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';
import { fetchStorage } from './whenOpen.ts';

const AreaScreen = lazyScreen(
  async () => (await import('../screens/answering/AreaScreen.tsx')).AreaScreen,
  'assessment',
);
const CheckScreen = lazyScreen(
  async () => (await import('../screens/answering/CheckScreen.tsx')).CheckScreen,
  'assessment',
);
const ProfileScreen = lazyScreen(
  async () => (await import('../screens/profile/ProfileScreen.tsx')).ProfileScreen,
  'assessment',
);
const ReportScreen = lazyScreen(
  async () => (await import('../screens/report/ReportScreen.tsx')).ReportScreen,
  'assessment',
);

const CheckContentScreen = lazyScreen(
  async () => (await import('../screens/contentCheck/CheckContentScreen.tsx')).CheckContentScreen,
  'contentCheck',
);
const MyDataScreen = lazyScreen(
  async () => (await import('../screens/myData/MyDataScreen.tsx')).MyDataScreen,
  'myData',
);
const PagesScreen = lazyScreen(
  async () => (await import('./PagesScreen.tsx')).PagesScreen,
  'pages',
);

const OpenLinkScreen = lazyScreen(
  async () => (await import('../screens/received/OpenLinkScreen.tsx')).OpenLinkScreen,
  'share',
);
const ShareScreen = lazyScreen(
  async () => (await import('../screens/share/ShareScreen.tsx')).ShareScreen,
  'share',
);

/** Screens that are worth fetching before it is known what is on them. */
const ahead = [
  ['#/assessment/', AreaScreen],
  ['#/check', CheckScreen],
  ['#/profile', ProfileScreen],
  ['#/report', ReportScreen],
] as const;

/** Fetches the screen at an address that the app is opened at. */
export function prefetchScreen(hash: string): void {
  ahead.find(([start]) => hash.startsWith(start))?.[1].prefetch();
}

/** The app once what it needs is here, at the address in the window. */
export function App({ booted }: { readonly booted: Booted }) {
  return (
    <HashRouter>
      <Screens booted={booted} />
    </HashRouter>
  );
}

/** One route per screen of the product. All but the start page work on the person's answers. */
export function Screens({ booted }: { readonly booted: Booted }) {
  return (
    <LoadedContext value={useOpening(booted)}>
      <Layout>
        <ErrorBoundary>
          <Routes>
            <Route path="/" element={<StartScreen onIdle={fetchNext} />} />
            <Route element={<Work />}>
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
            </Route>
          </Routes>
        </ErrorBoundary>
      </Layout>
    </LoadedContext>
  );
}

function Work() {
  return (
    <WithAssessment>
      <Outlet />
    </WithAssessment>
  );
}

/** What the first statement needs, for when the browser has nothing better to do. */
function fetchNext(): void {
  AreaScreen.prefetch();
  fetchStorage().catch(() => undefined);
}

/** The answers come into the app when they are opened. Until the page is taken over it says nothing of the host. */
function useOpening({ facts, assessment: atFirst, open }: Booted): Loaded {
  const [assessment, setAssessment] = useState(atFirst);
  const takenOver = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const openAssessment = useCallback(async () => {
    const opened = await open();
    setAssessment(opened);
    return opened;
  }, [open]);
  return useMemo(
    () => ({ ...(takenOver ? facts : asBuilt(facts)), assessment, openAssessment }),
    [takenOver, facts, assessment, openAssessment],
  );
}

function never(): () => void {
  return () => undefined;
}
