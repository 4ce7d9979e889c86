import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { the } from '../../tests/support/building.ts';
import { say } from '../../tests/support/renderScreen.tsx';
import { lazyPart, lazyScreen } from './lazyScreen.tsx';

interface Props {
  readonly name: string;
}
function Greeting({ name }: Props) {
  return <p>Hello {name}</p>;
}

/** A part of the app whose fetching the test decides on. */
function part() {
  const load = vi.fn<() => Promise<ComponentType<Props>>>();
  return { load, Lazy: lazyScreen(load, 'assessment') };
}
const retry = () => screen.findByRole('button', { name: say('state.retry') });

describe('a part that is fetched when it is shown', () => {
  test('is waited for, and shown with what it was given', async () => {
    const { load, Lazy } = part();
    load.mockResolvedValue(Greeting);
    render(<Lazy name="Áile" />);
    expect(screen.queryByText('Hello Áile')).toBeNull();
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('is not fetched before', () => {
    expect(part().load).not.toHaveBeenCalled();
  });

  test('that was fetched ahead is there at once', async () => {
    const { load, Lazy } = part();
    load.mockResolvedValue(Greeting);
    Lazy.prefetch();
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    render(<Lazy name="Áile" />);
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('without words of its own asks for none', async () => {
    const Lazy = lazyScreen(() => Promise.resolve(Greeting));
    render(<Lazy name="Aino" />);
    expect(await screen.findByText('Hello Aino')).toBeTruthy();
  });

  test('that can wait is fetched when what is around it has been painted, and not when that has gone', async () => {
    const { load } = part();
    load.mockResolvedValue(Greeting);
    const Later = lazyPart(load);
    const later = <Later name="Áile" />;
    render(later).unmount();
    render(<p>Words around it {later}</p>);
    expect(load).not.toHaveBeenCalled();
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('whose fetching ahead fails is fetched again when it is shown', async () => {
    const { load, Lazy } = part();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Greeting);
    Lazy.prefetch();
    render(<Lazy name="Áile" />);
    expect(await screen.findByText('Hello Áile')).toBeTruthy();
  });

  test('that leaves the screen before it is here does no harm', async () => {
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
  test('is told, with another try and a reload', async () => {
    const { load, Lazy } = part();
    load.mockRejectedValue(new TypeError('Failed to fetch'));
    render(<Lazy name="Áile" />);
    expect(await screen.findByRole('heading', { name: say('state.partMissing') })).toBeTruthy();
    expect(await retry()).toBeTruthy();
    expect(screen.getByRole('button', { name: say('state.reload') })).toBeTruthy();
  });

  test('may fail again, and may then succeed', async () => {
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
