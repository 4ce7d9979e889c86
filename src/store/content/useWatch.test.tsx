import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { useWatch } from './useWatch.ts';

class Boundary extends Component<{ readonly children: ReactNode }> {
  override readonly state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    return this.state.error === null ? this.props.children : <p>{String(this.state.error)}</p>;
  }
}

function Press({ work }: { readonly work: () => Promise<void> }) {
  const watch = useWatch();
  return <button onClick={() => watch(work())}>Start</button>;
}

async function press(work: () => Promise<void>) {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  render(
    <Boundary>
      <Press work={work} />
    </Boundary>,
  );
  await userEvent.setup().click(screen.getByRole('button'));
}

test('a press whose work breaks off for an unforeseen reason never ends in silence', async () => {
  await press(() => Promise.reject(new Error('no canvas')));
  expect(await screen.findByText('Error: no canvas')).toBeTruthy();
});

test('a press whose work ends well changes nothing', async () => {
  await press(() => Promise.resolve());
  expect(screen.getByRole('button')).toBeTruthy();
});
