import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeLanguage, useLanguage } from '../../i18n/language.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { Status } from './Status.tsx';

beforeAll(() => changeLanguage('fi'));
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

describe('a status message', () => {
  test('a status message is announced in its language and then leaves the live region', () => {
    const { rerender } = render(page(''));
    expect(heard()).toBe('');
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
    expect(screen.getByRole('status').firstElementChild?.getAttribute('lang')).toBe('sv');
    act(() => void vi.advanceTimersByTime(4000));
    expect(heard()).toBe('');
    expect(screen.getByText('Sparat')).toBeTruthy();
  });

  test('a status message is announced once, however often the screen is drawn', () => {
    const { rerender } = render(page('Sparat'));
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
  });

  test('a status message does not cut off the one just before it', () => {
    const { rerender } = render(page('Ett mål'));
    rerender(page('Två mål'));
    expect(heard()).toBe('Ett målTvå mål');
  });

  test('a status message is announced again when its event happens again', () => {
    const { rerender } = render(page('Sparat'));
    act(() => void vi.advanceTimersByTime(4000));
    rerender(page(''));
    rerender(page('Sparat'));
    expect(heard()).toBe('Sparat');
  });
});

test('an initial status is only shown, and announced when it changes', () => {
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

test('a status translated by a language change is shown but not announced again', async () => {
  render(
    <>
      <LiveRegion />
      <Saved />
    </>,
  );
  expect(heard()).toBe('Tallennettu');
  act(() => void vi.advanceTimersByTime(4000));
  await act(() => changeLanguage('sv'));
  expect(screen.getByText('Sparat')).toBeTruthy();
  expect(heard()).toBe('');
  await act(() => changeLanguage('fi'));
});
