import { useEffect } from 'react';
import { OpenAnywhere } from '../screens/opening/OpenAnywhere.tsx';
import { keepFocus } from '../ui/focus.ts';
import { onePressOneOrder } from './onePress.ts';
import { useSavedAnnouncements } from './useSavedAnnouncements.ts';

/** What every screen has besides what it shows: announcements, the focus, presses, files dropped and pasted. */
export function AfterStart() {
  useSavedAnnouncements();
  useEffect(() => keepFocus(document.querySelector('main') ?? document.body), []);
  useEffect(() => onePressOneOrder(window), []);
  return <OpenAnywhere />;
}
