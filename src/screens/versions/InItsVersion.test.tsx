import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  description,
  nextVersion,
  ours,
  renderScreen,
} from '../../../tests/support/renderScreen.tsx';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { InItsVersion } from './InItsVersion.tsx';

const first = the(description.areas[0]?.competences[0]).id;
/** The next version calls the first competence by another id. */
const current = nextVersion({ renamed: { 'old-id': first } });
const finished = ours({
  answers: { 'old-id': { level: the(description.levels[2]), at } },
  finishedAt: at,
});

/** What each render showed: the version of the description, and the ids of the answers. */
const shown: string[] = [];
function Probe() {
  const { version } = useLoaded().description;
  const ids = useAssessment(({ saved }) => Object.keys(saved.answers).join());
  shown.push(`${version} ${ids}`);
  return <output>{version}</output>;
}

function open(response: () => Promise<Response>) {
  shown.length = 0;
  vi.stubGlobal('fetch', response);
  renderScreen(
    <InItsVersion>
      <Probe />
    </InItsVersion>,
    { kept: [finished], description: current },
  );
}

afterEach(() => vi.unstubAllGlobals());

test('a finished result is shown in the version that it was finished in', async () => {
  open(() => Promise.resolve(new Response(JSON.stringify(description))));
  await screen.findByText('0.1.0');
  expect([...new Set(shown)]).toEqual(['0.1.0 old-id']);
});

test('without that version its answers are carried over before anything is shown', async () => {
  open(() => Promise.resolve(new Response('', { status: 404 })));
  await screen.findByText('0.2.0');
  expect([...new Set(shown)]).toEqual([`0.2.0 ${first}`]);
});

test('nothing is shown while that version loads', async () => {
  open(() => new Promise(() => undefined));
  await act(() => Promise.resolve());
  expect(shown).toEqual([]);
});
