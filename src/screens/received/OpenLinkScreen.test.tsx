import { act, cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  answered,
  competences,
  ours,
  renderScreen,
  say,
} from '../../../tests/support/renderScreen.tsx';
import { loadWords } from '../../i18n/language.ts';
import { OpenLinkScreen } from './OpenLinkScreen.tsx';
import { catchLinks, setHandover, emptyHandover } from '../../store/handover.ts';

const colleague = ours({
  id: '22222222-1',
  person: 'Kaisa',
  situation: 'Ensiapu',
  answers: {
    ...answered(competences.slice(0, 5), 2, 5),
    [competences[0]?.id ?? '']: {
      level: 'try',
      note: 'Oma huomio',
      at: '2026-11-23T12:00:00.000Z',
    },
  },
});

beforeEach(async () => {
  setHandover(emptyHandover);
  await loadWords('share');
});

const begin = () => renderScreen(<OpenLinkScreen />, { route: '/open' });

describe('a received result', () => {
  test('a received result is described as another person’s and saved nowhere', async () => {
    setHandover({ received: colleague });
    const { store, stores } = begin();
    await screen.findByRole('heading', { level: 1, name: say('received.title') });
    await screen.findByText(/Oma huomio/u);
    const pageText = document.body.textContent;
    for (const expected of [
      'Kaisa',
      'Ensiapu',
      say('received.coverage', { count: 5, total: 28 }),
    ]) {
      expect(pageText).toContain(expected);
    }
    for (const unfit of ['summary.few', 'profile.limit1', 'report.situation'] as const) {
      expect(pageText).not.toContain(say(unfit));
    }
    expect(Object.keys(store.getState().saved.answers)).toEqual([]);
    expect([...stores.device.entries.keys(), ...stores.tab.entries.keys()]).toEqual([]);
  });

  test('a received result has the day it was answered, and none on which it was looked at', async () => {
    setHandover({ received: { ...colleague, finishedAt: '2025-11-20T08:00:00.000Z' } });
    begin();
    await screen.findByText(`Kaisa, ${say('received.answered', { date: '20. marraskuuta 2025' })}`);
    const report = await screen.findByRole('article');
    expect(report.textContent).toContain(`${say('report.answered')}20. marraskuuta 2025`);
    expect(report.textContent).not.toContain(say('report.made'));
    expect(document.body.textContent).not.toContain('marraskuuta 2026');
  });

  test('a received result of an earlier version names both versions', async () => {
    const earlier = { ...colleague, description: { ...colleague.description, version: '0.0.9' } };
    setHandover({ received: earlier });
    begin();
    expect(
      await screen.findByText(say('received.otherVersion', { version: '0.0.9', shown: '0.1.0' })),
    ).toBeTruthy();
  });

  test('a received result of another description is offered as a file, with its origin', async () => {
    const foreign = { id: 'other-frame', version: '3.0.0' };
    setHandover({
      received: { ...colleague, description: foreign, site: 'https://example.org/muu/' },
    });
    begin();
    expect(await screen.findByRole('heading', { name: say('received.elsewhere') })).toBeTruthy();
    expect(document.body.textContent).toContain(say('received.madeAt', { host: 'example.org' }));
    const origin = screen.getByRole('link', { name: 'https://example.org/muu/' });
    expect(origin.getAttribute('rel')).toBe('noreferrer');
    expect(screen.getByRole('button', { name: say('received.takeFile') })).toBeTruthy();
    expect(screen.queryByRole('button', { name: say('received.add') })).toBeNull();
  });

  test.each([
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['http://example.org/', 'http://example.org/'],
    ['https://opisto.example@paha.example/', 'https://paha.example/'],
    ['https://оpisto.example/', 'xn--'],
  ])(
    'an origin that disguises itself or runs code never becomes a link: %s',
    async (site, shown) => {
      const foreign = { id: 'other-frame', version: '3.0.0' };
      setHandover({ received: { ...colleague, description: foreign, site } });
      begin();
      await screen.findByRole('heading', { name: say('received.elsewhere') });
      expect(document.body.textContent).toContain(shown);
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  test('a received result disappears when it is closed', async () => {
    setHandover({ received: colleague });
    const { user, where } = begin();
    await user.click(await screen.findByRole('button', { name: say('received.leave') }));
    expect(where()).toBe('/');
    expect(document.body.textContent).not.toContain('Kaisa');
  });
});

describe('a link', () => {
  test('a link that gives no result is reported as damaged, and nothing changes', async () => {
    setHandover({ link: '#/open/' });
    begin();
    expect(await screen.findByText(say('link.damaged'))).toBeTruthy();
    expect(screen.getByText(say('open.nothingChanged'))).toBeTruthy();
  });

  test('a whole message can be pasted where a link could not be opened', async () => {
    setHandover({ link: '#/open/' });
    const { user } = begin();
    const field = await screen.findByLabelText(say('link.paste'));
    await user.click(field);
    await user.paste('Hei, tässä tulokseni.');
    await user.click(screen.getByRole('button', { name: say('link.open') }));
    expect(screen.getByText(say('link.missing'))).toBeTruthy();
    expect(document.activeElement).toBe(field);
    await user.paste('\n> https://opisto.example/#/open/eAAAA\n> AAAA\n> Kaisa');
    await user.click(screen.getByRole('button', { name: say('link.open') }));
    expect(await screen.findByRole('heading', { name: say('link.protected') })).toBeTruthy();
  });

  test('a result that came in a link says where the link stays; one in a file does not', async () => {
    setHandover({ received: colleague, otherLinks: 1 });
    begin();
    await screen.findByText(/Oma huomio/u);
    expect(screen.getByText(say('received.linkStays'))).toBeTruthy();
    expect(screen.getByText(say('received.otherLinks', { count: 1 }))).toBeTruthy();
    cleanup();
    setHandover({ received: colleague, otherLinks: null });
    begin();
    await screen.findByText(/Oma huomio/u);
    expect(screen.queryByText(say('received.linkStays'))).toBeNull();
  });

  test('a link whose result is no longer open says what to do', () => {
    begin();
    expect(screen.getByText(say('received.goneText'))).toBeTruthy();
  });

  test('the data of a link leaves the address at once, also when typed later', async () => {
    window.history.replaceState(null, '', '#/open/p');
    catchLinks();
    expect(window.location.hash).toBe('#/open');
    begin();
    expect(await screen.findByText(say('link.cut'))).toBeTruthy();
    window.history.replaceState(null, '', '#/open/eAAAA');
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(window.location.hash).toBe('#/open');
    expect(await screen.findByRole('heading', { name: say('link.protected') })).toBeTruthy();
  });

  test('the data of a link leaves the address also when a program has encoded it', () => {
    for (const changed of [
      '/#%2Fopen%2FpAAAA',
      '/#%252Fopen%252FpAAAA',
      '/?a=1%23%2Fopen%2FpAAAA',
    ]) {
      window.history.replaceState(null, '', changed);
      catchLinks();
      expect(window.location.href).toMatch(/\/#\/open$/u);
    }
  });

  test('a link that the page caught before the app ran is opened once', async () => {
    window.followedLink = '#/open/eAAAA';
    catchLinks();
    expect(window.followedLink).toBeUndefined();
    begin();
    expect(await screen.findByRole('heading', { name: say('link.protected') })).toBeTruthy();
  });
});
