import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { firstLanguage } from '../domain/languages.ts';
import { loadWords } from '../i18n/language.ts';
import { catchLinks } from '../store/handover.ts';
import type { ContentFailure } from '../domain/reading.ts';
import { App, prefetchScreen } from './App.tsx';
import { boot } from './boot.ts';
import { takeOver } from './early.ts';

/** Opens the app in the page, or says in the page why it can't. */
export function open(page: HTMLElement, root: HTMLElement): void {
  // Runs before anything is fetched or shown, so that a link's data does not stay in the address.
  catchLinks();
  show(page, root).catch((error: unknown) => {
    // A part of the app could not be fetched. Most browsers name it.
    window.early?.fail(/http\S+\w/u.exec(String(error))?.[0]);
  });
}

/** Hydrates the built start page if that is what to show, or else renders the app in its place. */
async function show(page: HTMLElement, root: HTMLElement): Promise<void> {
  prefetchScreen(window.location.hash);
  const booted = await boot();
  // The page has said why the app can't run.
  if (root.hidden) return;
  // A host may send the style sheet as another type, or another file in its place, which is no error everywhere.
  if (getComputedStyle(page).getPropertyValue('--ink') === '') return window.early?.fail();
  const isBuilt = page.dataset['shows'] === 'built' && page.lang === firstLanguage;
  if (booted.ok && isBuilt && !booted.value.assessment.getState().isOpen) {
    page.dataset['shows'] = 'hydrating';
    hydrateRoot(root, <App loaded={booted.value} />);
    return;
  }
  const app = booted.ok ? <App loaded={booted.value} /> : await failed(booted.failure);
  root.replaceChildren();
  takeOver();
  startTransition(() => createRoot(root).render(app));
}

async function failed(failure: ContentFailure) {
  const [{ StartFailure }] = await Promise.all([
    import('./StartFailure.tsx'),
    loadWords('storage'),
  ]);
  return <StartFailure failure={failure} />;
}
