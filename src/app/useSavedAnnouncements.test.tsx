import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { the } from '../../tests/support/building.ts';
import {
  answered,
  competences,
  ours,
  renderScreen,
  say,
} from '../../tests/support/renderScreen.tsx';
import { StorageNotices } from '../screens/storage/StorageNotices.tsx';
import { LiveRegion } from '../ui/messages/LiveRegion.tsx';
import { useSavedAnnouncements } from './useSavedAnnouncements.ts';

const kept = [ours({ answers: answered(competences, 2) })];
const { id } = the(competences[0]);

function Page() {
  useSavedAnnouncements();
  return (
    <>
      <LiveRegion />
      <StorageNotices />
    </>
  );
}

test.each(['full', 'blocked'] as const)(
  'a screen reader hears why an answer is not saved, as the notice says it: %s',
  async (why) => {
    const { store, stores } = renderScreen(<Page />, { kept });
    stores.device.fails = why;
    act(() => store.actions().give(id, { level: 'renew' }));
    await waitFor(() => expect(screen.getAllByText(say(`saved.${why}`))).toHaveLength(2));
  },
);

test('a screen reader hears that data was deleted outside the app, as the notice says it', async () => {
  const { store } = renderScreen(<Page />, { kept });
  act(() => store.dispatch({ type: 'emptied' }));
  await waitFor(() => expect(screen.getAllByText(say('saved.emptied'))).toHaveLength(2));
});
