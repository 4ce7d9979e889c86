import { renderToString } from 'react-dom/server';
import { Router } from 'react-router';
import type { Description } from '../domain/description/description.ts';
import { speak } from '../i18n/language.ts';
import { Screens } from './App.tsx';

const nowhere = () => undefined;
/** Addresses as the app's own router makes them; at build nobody goes anywhere. */
const navigator = {
  createHref: (to: unknown) => `#${typeof to === 'string' ? to : pathOf(to)}`,
  go: nowhere,
  push: nowhere,
  replace: nowhere,
};

function pathOf(to: unknown): string {
  return typeof to === 'object' && to !== null && 'pathname' in to ? String(to.pathname) : '/';
}

/** The start page of a first visit in Finnish, to stand in the page before the app runs. */
export async function prerenderStart(description: Description): Promise<string> {
  await speak('fi');
  const never = () => new Promise<never>(nowhere);
  const booted = {
    facts: {
      site: { name: {}, languages: [], descriptions: [] },
      description,
      now: () => new Date(0),
      wordsIn: never,
      feedbackIn: never,
      preference: () => null,
      prefer: nowhere,
    },
    assessment: null,
    open: never,
  };
  return renderToString(
    <Router location="/" navigator={navigator}>
      <Screens booted={booted} />
    </Router>,
  );
}
