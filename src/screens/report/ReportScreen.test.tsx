import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { at, sayIn, the } from '../../../tests/support/building.ts';
import {
  answered,
  catchDownloads,
  competences,
  ours,
  renderScreen,
  say,
} from '../../../tests/support/renderScreen.tsx';
import { forDiscussion, forMyself, reportParts } from '../../domain/report/choice.ts';
import { ReportScreen } from './ReportScreen.tsx';

const first = the(competences[0]);
const all = answered(competences, 2, 3, 5, 1);
const noted = { ...all, [first.id]: { ...the(all[first.id]), note: 'Leipomossa' } };

async function report(more: Parameters<typeof ours>[0] = {}) {
  const saved = ours({ person: 'Áile Ŋukká', situation: 'Hygieniapassi', ...more });
  const opened = renderScreen(<ReportScreen />, { kept: [saved], route: '/report' });
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
    const { user, stores } = await report({ answers: noted });
    await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
    expect(JSON.parse(the(stores.device.read('report')))).toEqual(forDiscussion);
    expect(stores.tab.read('report')).toBeNull();
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

test('the JSON file contains everything, whatever the report leaves out', async () => {
  const files = catchDownloads();
  const { user, store } = await report({ answers: noted });
  await user.click(screen.getByRole('button', { name: say('choice.forDiscussion') }));
  await user.click(screen.getByRole('button', { name: say('download.json') }));
  expect(JSON.parse(await the(files[0]).blob.text())).toEqual(store.getState().saved);
});
