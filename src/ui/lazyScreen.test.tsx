import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { the } from '../../tests/support/building.ts';
import { say } from '../../tests/support/renderScreen.tsx';
import { lazyPart } from './lazyPart.tsx';
import { lazyScreen } from './lazyScreen.tsx';

interface Props {
  readonly name: string;
}
function Greeting({ name }: Props) {
  return <p>{`Hello ${name}`}</p>;
}

/** A part of the app whose fetching the test decides on. */
function part() {
  const load = vi.fn<() => Promise<ComponentType<Props>>>();
  return { load, Lazy: lazyScreen(load, 'assessment') };
}
const retry = () => screen.findByRole('button', { name: say('state.retry') });

describe('a part that is fetched when it is shown', () => {
  test('a lazy part is shown with its props once it has arrived', async () => {
    const { load, Lazy } = part();
    load.mockResolvedValue(Greeting);
    render(<Lazy name="Áile" />);
    expect(screen.queryByText('Hello Áile')).toBeNull();
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('a lazy part is not fetched before it is shown', () => {
    expect(part().load).not.toHaveBeenCalled();
  });

  test('a lazy part can be fetched before it is shown', async () => {
    const { load, Lazy } = part();
    load.mockResolvedValue(Greeting);
    Lazy.prefetch();
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    render(<Lazy name="Áile" />);
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('a lazy part without interface words of its own is shown as it is', async () => {
    const Lazy = lazyScreen(() => Promise.resolve(Greeting));
    render(<Lazy name="Aino" />);
    expect(await screen.findByText('Hello Aino')).toBeTruthy();
  });

  test('a deferred part is fetched after the first paint, and never once it has been removed', async () => {
    const { load } = part();
    load.mockResolvedValue(Greeting);
    const Later = lazyPart(load);
    const later = <Later name="Áile" />;
    render(later).unmount();
    render(
      <div>
        <span>Words around it</span> {later}
      </div>,
    );
    expect(load).not.toHaveBeenCalled();
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('a lazy part whose early fetch failed is fetched again when it is shown', async () => {
    const { load, Lazy } = part();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Greeting);
    Lazy.prefetch();
    render(<Lazy name="Áile" />);
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('a lazy part that arrives after it has been removed shows nothing', async () => {
    const { load, Lazy } = part();
    const waiting: ((arrived: ComponentType<Props>) => void)[] = [];
    const promise = new Promise<ComponentType<Props>>((resolve) => waiting.push(resolve));
    load.mockReturnValue(promise);
    const { unmount, container } = render(<Lazy name="Áile" />);
    unmount();
    the(waiting[0])(Greeting);
    await promise;
    expect(container.textContent).toBe('');
  });
});

describe('a fetch that fails', () => {
  test('a failed fetch is reported, with a retry and a reload', async () => {
    const { load, Lazy } = part();
    load.mockRejectedValue(new TypeError('Failed to fetch'));
    render(<Lazy name="Áile" />);
    expect(await screen.findByRole('heading', { name: say('state.partMissing') })).toBeTruthy();
    expect(await retry()).toBeTruthy();
    expect(screen.getByRole('button', { name: say('state.reload') })).toBeTruthy();
  });

  test('a failed fetch can be retried until it succeeds', async () => {
    const user = userEvent.setup();
    const { load, Lazy } = part();
    load
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(Greeting);
    render(<Lazy name="Áile" />);
    await user.click(await retry());
    await user.click(await retry());
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
    expect(screen.queryByText(say('state.partMissing'))).toBeNull();
    expect(load).toHaveBeenCalledTimes(3);
  });
});
