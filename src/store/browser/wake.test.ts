// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchSleep } from './wake.ts';

const onLeave = vi.fn<() => void>();
const onWake = vi.fn<() => void>();
const onReturn = vi.fn<(show: () => void) => void>();
watchSleep({ onLeave, onWake, onReturn });

beforeEach(() => {
  for (const one of [onLeave, onWake, onReturn]) one.mockReset();
  document.body.hidden = false;
});

const transition = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a page that may come back from the browser’s memory', () => {
  test('the page is hidden while it is away', () => {
    transition('pagehide', true);
    expect(onLeave).toHaveBeenCalledTimes(1);
    expect(document.body.hidden).toBe(true);
  });

  test('the page that comes back stays hidden until it is known to show nothing erased', () => {
    transition('pagehide', true);
    transition('pageshow', true);
    expect(document.body.hidden).toBe(true);
    const [show] = onReturn.mock.calls[0] ?? [];
    show?.();
    expect(document.body.hidden).toBe(false);
  });

  test('a page that is left for good is left visible, and a first showing is no return', () => {
    transition('pagehide', false);
    expect(onLeave).toHaveBeenCalledTimes(1);
    expect(document.body.hidden).toBe(false);
    transition('pageshow', false);
    expect(onReturn).not.toHaveBeenCalled();
  });
});

describe('a page that wakes', () => {
  test('a page wakes when it is in front again or thawed, and not when it goes into the background', () => {
    setVisibility('hidden');
    expect(onWake).not.toHaveBeenCalled();
    setVisibility('visible');
    expect(onWake).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('resume'));
    expect(onWake).toHaveBeenCalledTimes(2);
  });
});
