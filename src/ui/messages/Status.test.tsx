import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { speak, useLanguage } from '../../i18n/language.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Status } from './Status.tsx';

beforeAll(() => speak('fi'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  // What one test has said is not to be heard in the next.
  act(() => void vi.runAllTimers());
  vi.useRealTimers();
});

/** The page as it is while something is told on it. */
function page(text: string, silentAtFirst = false) {
  return (
    <>
      <LiveRegion />
      <Status text={text} silentAtFirst={silentAtFirst} lang="sv" />
    </>
  );
}
const heard = () => screen.getByRole('status').textContent;

describe('what has just been done', () => {
  test('is heard when it comes up, in its language, and is gone from what is read on later', () => {
    const { rerender } = render(page(''));
    expect(heard()).toBe('');
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
    expect(screen.getByRole('status').firstElementChild?.getAttribute('lang')).toBe('sv');
    act(() => void vi.advanceTimersByTime(4000));
    expect(heard()).toBe('');
    expect(screen.getByText('Sparat')).toBeTruthy();
  });

  test('is heard once, however often the screen is drawn', () => {
    const { rerender } = render(page('Sparat'));
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
  });

  test('does not take the word from what was said just before', () => {
    const { rerender } = render(page('Ett mål'));
    rerender(page('Två mål'));
    expect(heard()).toBe('Ett målTvå mål');
  });

  test('is heard again when it happens again', () => {
    const { rerender } = render(page('Sparat'));
    act(() => void vi.advanceTimersByTime(4000));
    rerender(page(''));
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
  });
});

test('how things stand at first is there to be read, and heard when it changes', () => {
  const { rerender } = render(page('Ett mål', true));
  expect(heard()).toBe('');
  expect(screen.getByText('Ett mål')).toBeTruthy();
  rerender(page('Två mål', true));
  expect(heard()).toBe('Två mål');
});

function Saved() {
  const { language } = useLanguage();
  return <Status text={language === 'fi' ? 'Tallennettu' : 'Sparat'} />;
}

test('the same in another language is there to be read, and not heard again', async () => {
  render(
    <>
      <LiveRegion />
      <Saved />
    </>,
  );
  expect(heard()).toBe('Tallennettu');
  act(() => void vi.advanceTimersByTime(4000));
  await act(() => speak('sv'));
  expect(screen.getByText('Sparat')).toBeTruthy();
  expect(heard()).toBe('');
  await act(() => speak('fi'));
});
