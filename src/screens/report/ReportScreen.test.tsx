import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { at, sayIn, the } from '../../../tests/support/building.ts';
import {
  answered,
  catchDownloads,
  competences,
  ours,
  renderScreen,
  say,
  site,
  wordsOf,
} from '../../../tests/support/renderScreen.tsx';
import { forDiscussion, forMyself, reportParts } from '../../domain/report/choice.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { Words } from '../../domain/description/words.ts';
import type { Content } from '../../store/content/content.ts';
import type { Loaded } from '../../store/loaded.ts';
import { resultFormats } from '../../formats/formats.ts';
import { ReportScreen } from './ReportScreen.tsx';

const first = the(competences[0]);
const all = answered(competences, 2, 3, 5, 1);
const noted = { ...all, [first.id]: { ...the(all[first.id]), note: 'Leipomossa' } };

async function report(more: Partial<Saved> = {}, loaded: Partial<Loaded> = {}) {
  const saved = ours({ person: 'Áile Ŋukká', situation: 'Hygieniapassi', ...more });
  const opened = renderScreen(<ReportScreen />, { kept: [saved], route: '/report', loaded });
  await screen.findByRole('heading', { level: 1, name: say('choice.titleText') });
  return opened;
}

const preview = () => screen.findByRole('article');
const headings = async () =>
  within(await preview())
    .getAllByRole('heading')
    .map((heading) => heading.textContent);
const tick = (key: Parameters<typeof say>[0]) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: say(key) });

describe('the report', () => {
  test('a report without answers says so and offers no PDF', async () => {
    await report({ answers: { [first.id]: { note: 'Leipomossa', at } } });
    expect(screen.getByText(say('summary.nothing'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: say('download.pdf') })).toBeNull();
  });

  test('a report contains everything at first', async () => {
    await report({ answers: noted });
    const text = (await preview()).textContent;
    expect(text).toContain('Áile Ŋukká');
    expect(text).toContain('Hygieniapassi');
    expect(text).toContain('Leipomossa');
    expect(await headings()).toContain(say('report.answers'));
    expect(reportParts.every((part) => tick(`choice.${part}`).checked)).toBe(true);
    expect(tick('choice.data').checked).toBe(forMyself.data);
  });
});

describe('characters that the PDF has no font for', () => {
  const told = (characters: string) => say('download.unshowable', { characters });

  test('a name in Chinese and an emoji are said to be left out before the PDF is made', async () => {
    await report({ answers: all, person: '山田 Testi 🙂' });
    await preview();
    expect(screen.getByText(told('山 田 🙂'))).toBeTruthy();
  });

  test('a name in Hebrew or Greek is not among them', async () => {
    await report({ answers: all, person: 'דוד Νίκος' });
    await preview();
    expect(screen.queryByText(told(''), { exact: false })).toBeNull();
    expect(screen.queryByText(/\ufffd/u)).toBeNull();
  });
});

describe('a preset of the report', () => {
  test('the preset for a discussion leaves out the answers, the notes and the data', async () => {
    const { user } = await report({ answers: noted });
    await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
    expect(await headings()).not.toContain(say('report.answers'));
    expect(await headings()).toContain(say('questions.title'));
    expect((await preview()).textContent).not.toContain('Leipomossa');
    expect(tick('choice.data').checked).toBe(false);
    expect(screen.getByText(say('download.pdfWithout'))).toBeTruthy();
  });

  test('the preset for oneself puts everything back in', async () => {
    const { user } = await report({ answers: noted });
    await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
    await user.click(screen.getByRole('button', { name: say('choice.forMyself') }));
    expect((await preview()).textContent).toContain('Leipomossa');
    expect(await headings()).toContain(say('report.answers'));
    expect(screen.getByText(say('download.pdfWithData'))).toBeTruthy();
  });

  test('the chosen preset is saved in the same browser store as the answers', async () => {
    const { user, page } = await report({ answers: noted });
    await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
    expect(JSON.parse(the(page.device.read('report')))).toEqual(forDiscussion);
    expect(page.tab.read('report')).toBeNull();
  });

  test('a saved choice of parts is restored', async () => {
    renderScreen(<ReportScreen />, {
      kept: [ours({ answers: noted })],
      route: '/report',
      loaded: { preference: () => JSON.stringify(forDiscussion) },
    });
    await preview();
    expect(tick('choice.notes').checked).toBe(false);
  });

  test('a saved choice that cannot be read gives way to the preset for oneself', async () => {
    renderScreen(<ReportScreen />, {
      kept: [ours({ answers: noted })],
      route: '/report',
      loaded: { preference: () => 'hello {' },
    });
    await preview();
    expect(tick('choice.notes').checked).toBe(true);
  });
});

describe('a part of the report', () => {
  test.each([
    ['choice.name', 'Áile Ŋukká'],
    ['choice.situation', 'Hygieniapassi'],
    ['choice.notes', 'Leipomossa'],
  ] as const)(
    'the part %s can be left out of the whole report and put back in',
    async (key, text) => {
      const { user } = await report({ answers: noted });
      await user.click(tick(key));
      expect((await preview()).textContent).not.toContain(text);
      await user.click(tick(key));
      expect((await preview()).textContent).toContain(text);
    },
  );
});

test('the name is saved with the assessment and shown in the report at once', async () => {
  const { user, store } = await report({ answers: all });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('download.person') });
  expect(field.autocomplete).toBe('name');
  await user.clear(field);
  expect('person' in store.getState().saved).toBe(false);
  await user.click(field);
  await user.paste('Žofia');
  expect(store.getState().saved.person).toBe('Žofia');
  expect((await preview()).textContent).toContain('Žofia');
});

test('a browser on a shared device neither offers nor remembers a name', async () => {
  const { store } = await report({ answers: all });
  act(() => store.actions().chooseWhere('tab'));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('download.person') });
  expect(field.autocomplete).toBe('off');
});

test('a second language repeats the report in that language, without the notes', async () => {
  const { user } = await report({ answers: noted });
  await user.selectOptions(screen.getByRole('combobox', { name: say('choice.second') }), 'sv');
  const inSwedish = await sayIn('sv');
  const heading = await screen.findByRole('heading', { name: inSwedish('report.title') });
  const part = the(heading.closest('section'));
  expect(part.lang).toBe('sv');
  expect(part.textContent).toContain(inSwedish('report.summary'));
  expect(part.textContent).not.toContain('Leipomossa');
  expect(the(part.closest('article')).lang).toBe('fi');
});

describe('a second language of the report', () => {
  const second = () => screen.getByRole('combobox', { name: say('choice.second') });
  const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';
  const pdf = () => screen.getByRole<HTMLButtonElement>('button', { name: say('download.pdf') });
  /** Swedish words that arrive when the test says so. */
  function swedishWords() {
    let answer: (content: Content<Words>) => void = () => undefined;
    let asked = 0;
    const wordsIn = (language: string) => {
      if (language !== 'sv')
        return Promise.resolve({ ok: true, value: wordsOf(language) } as const);
      asked += 1;
      return new Promise<Content<Words>>((resolve) => {
        answer = resolve;
      });
    };
    return { wordsIn, asked: () => asked, answer: (content: Content<Words>) => answer(content) };
  }
  const unreachable = {
    ok: false,
    failure: { file: 'sv.json', kind: 'unreachable', status: 404 },
  } as const;

  test('no PDF can be made in one language while the second one is fetched', async () => {
    const { wordsIn, answer } = swedishWords();
    const { user } = await report({ answers: all }, { wordsIn });
    await preview();
    expect(isOff(pdf())).toBe(false);
    await user.selectOptions(second(), 'sv');
    expect(isOff(pdf())).toBe(true);
    answer({ ok: true, value: wordsOf('sv') });
    const inSwedish = await sayIn('sv');
    await screen.findByRole('heading', { name: inSwedish('report.title') });
    expect(isOff(pdf())).toBe(false);
  });

  test('a second language whose words cannot be fetched is named, and another try helps', async () => {
    const { wordsIn, asked, answer } = swedishWords();
    const { user } = await report({ answers: all }, { wordsIn });
    await preview();
    await user.selectOptions(second(), 'sv');
    answer(unreachable);
    expect(await screen.findByText(say('fault.heading'))).toBeTruthy();
    expect(screen.getByText(say('fault.forHost', { file: 'sv.json' }))).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    expect(isOff(pdf())).toBe(true);
    await user.click(screen.getByRole('button', { name: say('state.retry') }));
    expect(asked()).toBe(2);
    answer({ ok: true, value: wordsOf('sv') });
    const inSwedish = await sayIn('sv');
    expect(await screen.findByRole('heading', { name: inSwedish('report.title') })).toBeTruthy();
    expect(isOff(pdf())).toBe(false);
  });

  test('the report in one language comes back when the failed second one is given up', async () => {
    const { wordsIn, answer } = swedishWords();
    const { user } = await report({ answers: all }, { wordsIn });
    await preview();
    await user.selectOptions(second(), 'sv');
    answer(unreachable);
    await screen.findByText(say('fault.heading'));
    await user.selectOptions(second(), '');
    await preview();
    expect(screen.queryByText(say('fault.heading'))).toBeNull();
    expect(isOff(pdf())).toBe(false);
  });
});

test('a picture that the browser cannot draw is reported, with the reason', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { user } = await report({ answers: all });
  await preview();
  await user.click(screen.getByRole('button', { name: say('download.png') }));
  expect(await screen.findByText(say('download.failedText'))).toBeTruthy();
  expect(screen.queryByText(say('file.started'))).toBeNull();
});

test('a file that comes out empty is reported as failed and is not handed over', async () => {
  const files = catchDownloads();
  const { user } = await report({ answers: all });
  await preview();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(resultFormats.png, 'make').mockResolvedValue({ bytes: new Blob([]) });
  await user.click(screen.getByRole('button', { name: say('download.png') }));
  expect(await screen.findByText(say('download.failed'))).toBeTruthy();
  expect(screen.queryByText(say('file.started'))).toBeNull();
  expect(files).toEqual([]);
});

test('a name and a situation left out of the report are in no name of a file that leaves them out', async () => {
  const files = catchDownloads();
  const { user } = await report({ answers: all });
  await user.click(tick('choice.name'));
  await user.click(tick('choice.situation'));
  await preview();
  vi.spyOn(resultFormats.pdf, 'make').mockResolvedValue({ bytes: 'x' });
  for (const format of ['pdf', 'csv', 'svg', 'json'] as const) {
    await user.click(screen.getByRole('button', { name: say(`download.${format}`) }));
  }
  await waitFor(() => expect(files).toHaveLength(4));
  const shown = files.filter(({ name }) => /Áile|Hygieniapassi/u.test(name));
  expect(shown.map(({ name }) => name.replace(/.*\./u, ''))).toEqual(['json']);
});

test('a funding statement that exists in another language only is marked with it', async () => {
  const funding = { text: { en: 'Co-funded by X' } };
  await report({ answers: all }, { site: { ...site, funding } });
  expect((await within(await preview()).findByText('Co-funded by X')).lang).toBe('en');
});

test('the JSON file contains everything, whatever the report leaves out', async () => {
  const files = catchDownloads();
  const { user, store } = await report({ answers: noted });
  await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
  await user.click(screen.getByRole('button', { name: say('download.json') }));
  expect(JSON.parse(await the(files[0]).blob.text())).toEqual(store.getState().saved);
});
