import { renderToString } from 'react-dom/server';
import { Router } from 'react-router';
import type { Description } from '../domain/description/description.ts';
import { firstLanguage } from '../domain/languages.ts';
import { changeLanguage } from '../i18n/language.ts';
import { createAssessmentStore } from '../store/assessments/store.ts';
import type { Loaded } from '../store/loaded.ts';
import { Screens } from './App.tsx';

const nowhere = () => undefined;
const never = () => new Promise<never>(nowhere);
const noTime = () => new Date(0);
/** Makes the same addresses as the app's own router. Nobody navigates during the build. */
const navigator = {
  createHref: (to: unknown) => `#${typeof to === 'string' ? to : pathOf(to)}`,
  go: nowhere,
  push: nowhere,
  replace: nowhere,
};

function pathOf(to: unknown): string {
  return typeof to === 'object' && to !== null && 'pathname' in to ? String(to.pathname) : '/';
}

/** The start page of a first visit in the first language, which the page shows before the app runs. */
export async function prerenderStart(description: Description): Promise<string> {
  await changeLanguage(firstLanguage);
  const shown = { now: noTime, app: '', site: '', description, language: () => firstLanguage };
  const loaded: Loaded = {
    site: { name: {}, languages: [], descriptions: [] },
    description,
    now: noTime,
    wordsIn: never,
    feedbackIn: never,
    assessment: createAssessmentStore(shown, never),
    preference: () => null,
    prefer: nowhere,
  };
  return renderToString(
    <Router location="/" navigator={navigator}>
      <Screens loaded={loaded} />
    </Router>,
  );
}
