import type { ComponentType } from 'react';
import { matchPath } from 'react-router';
import type { Key, Part } from '../i18n/language.ts';

/** A screen: its address, its code and what it needs. */
export interface ScreenRow {
  /** Its address after the hash. */
  readonly path: string;
  /** Its name in the interface words. */
  readonly title: Key;
  /** Fetches its code. */
  readonly load: () => Promise<ComponentType>;
  /** The part of the interface words it needs beyond those of the start. */
  readonly words: Part;
  /**
   * What it shows of the open assessment, if anything. The app then fetches the description's words early
   * (for a result the feedback too), and says above the screen if the assessment is finished.
   */
  readonly shows?: 'answers' | 'result';
  /** Whether the footer links to it. */
  readonly inFooter?: true;
}

/**
 * Every screen except the start page, which is part of the built page. A new screen is a row here and a file
 * in `src/screens/<room>/`. Tests check every row, and the README says what else a screen needs.
 */
export const screens: readonly ScreenRow[] = [
  {
    path: '/assessment/:areaId',
    title: 'assessment.title',
    load: async () => (await import('../screens/answering/AreaScreen.tsx')).AreaScreen,
    words: 'assessment',
    shows: 'answers',
  },
  {
    path: '/check',
    title: 'check.title',
    load: async () => (await import('../screens/answering/CheckScreen.tsx')).CheckScreen,
    words: 'assessment',
    shows: 'answers',
  },
  {
    path: '/profile',
    title: 'profile.title',
    load: async () => (await import('../screens/profile/ProfileScreen.tsx')).ProfileScreen,
    words: 'assessment',
    shows: 'result',
  },
  {
    path: '/report',
    title: 'choice.titleText',
    load: async () => (await import('../screens/report/ReportScreen.tsx')).ReportScreen,
    words: 'assessment',
    shows: 'result',
  },
  {
    path: '/share',
    title: 'share.title',
    load: async () => (await import('../screens/share/ShareScreen.tsx')).ShareScreen,
    words: 'share',
  },
  {
    path: '/open',
    title: 'received.title',
    load: async () => (await import('../screens/received/OpenLinkScreen.tsx')).OpenLinkScreen,
    words: 'share',
  },
  {
    path: '/my-data',
    title: 'myData.title',
    load: async () => (await import('../screens/myData/MyDataScreen.tsx')).MyDataScreen,
    words: 'myData',
  },
  {
    path: '/guide',
    title: 'shell.guide',
    load: async () => (await import('../screens/pages/GuideScreen.tsx')).GuideScreen,
    words: 'pages',
    inFooter: true,
  },
  {
    path: '/guide/:part',
    title: 'shell.guide',
    load: async () => (await import('../screens/pages/GuidePartScreen.tsx')).GuidePartScreen,
    words: 'pages',
  },
  {
    path: '/description',
    title: 'shell.description',
    load: async () =>
      (await import('../screens/description/DescriptionScreen.tsx')).DescriptionScreen,
    words: 'pages',
    inFooter: true,
  },
  {
    path: '/description/form',
    title: 'paper.title',
    load: async () =>
      (await import('../screens/description/DescriptionFormScreen.tsx')).DescriptionFormScreen,
    words: 'pages',
  },
  {
    path: '/about',
    title: 'shell.about',
    load: async () => (await import('../screens/pages/AboutScreen.tsx')).AboutScreen,
    words: 'pages',
    inFooter: true,
  },
  {
    path: '/privacy',
    title: 'shell.privacy',
    load: async () => (await import('../screens/pages/PrivacyScreen.tsx')).PrivacyScreen,
    words: 'pages',
    inFooter: true,
  },
  {
    path: '/accessibility',
    title: 'shell.accessibility',
    load: async () =>
      (await import('../screens/pages/AccessibilityScreen.tsx')).AccessibilityScreen,
    words: 'pages',
    inFooter: true,
  },
  {
    path: '/check-content',
    title: 'contentCheck.title',
    load: async () =>
      (await import('../screens/contentCheck/CheckContentScreen.tsx')).CheckContentScreen,
    words: 'contentCheck',
  },
];

/** The screen at a hash such as "#/profile"; undefined for the start page and for an unknown address. */
export function screenAt(hash: string): ScreenRow | undefined {
  const address = hash.replace(/^#/u, '');
  return screens.find(({ path }) => matchPath(path, address) !== null);
}
