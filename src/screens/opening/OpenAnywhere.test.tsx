import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { the } from '../../../tests/support/building.ts';
import {
  answered,
  competences,
  nextVersion,
  ours,
  renderScreen,
  say,
} from '../../../tests/support/renderScreen.tsx';
import { toSaved } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { loadWords } from '../../i18n/language.ts';
import type { AssessmentStore } from '../../store/assessments/store.ts';
import { readOne } from '../../../tests/support/records.ts';
import { OpenAnywhere } from './OpenAnywhere.tsx';
import { setHandover, emptyHandover } from '../../store/handover.ts';
import { StorageNotices } from '../storage/StorageNotices.tsx';

const mine = ours({ person: 'Aino', answers: answered(competences.slice(0, 4), 2) });
const colleague = ours({
  id: '22222222-1',
  person: 'Kaisa',
  answers: answered(competences.slice(2, 8), 5),
  updatedAt: '2026-11-24T12:00:00.000Z',
});
const fileOf = (text: string) => new File([text], 'kaisa.json');
const preview = () => screen.findByRole('dialog', { name: say('open.preview') });

beforeAll(() => Promise.all([loadWords('share'), loadWords('myData')]));
beforeEach(() => setHandover(emptyHandover));

const begin = (kept: readonly Saved[] = [mine]) =>
  renderScreen(
    <>
      <OpenAnywhere />
      <input aria-label="field" />
    </>,
    { kept },
  );

function drop(...files: readonly File[]): boolean {
  return fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
}

function paste(target: Element, text: string, files: readonly File[] = []): void {
  fireEvent.paste(target, { clipboardData: { files, getData: () => text } });
}

describe('a dragged file', () => {
  test('a dragged file shows the drop hint until it leaves the page', () => {
    begin();
    fireEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } });
    expect(screen.getByText(say('open.drop'))).toBeTruthy();
    const leave = createEvent.dragLeave(document.body);
    Object.defineProperty(leave, 'relatedTarget', { value: null });
    fireEvent(document.body, leave);
    expect(screen.queryByText(say('open.drop'))).toBeNull();
  });

  test('a dropped file is previewed and never replaces the page', async () => {
    const { store } = begin();
    expect(drop(fileOf(toSaved(colleague)))).toBe(false);
    expect((await preview()).textContent).toContain('Kaisa');
    expect(store.getState()).toMatchObject({ saved: mine, others: [] });
  });

  test('a preview compares answers in the terms of the shown version', async () => {
    const first = the(competences[0]).id;
    const next = nextVersion({ renamed: { 'old-id': first } });
    const [level] = Object.values(mine.answers);
    const saved = ours({ id: '33333333-1', answers: { 'old-id': the(level) } });
    const { id } = saved;
    const description = { id: next.id, version: next.version };
    renderScreen(<OpenAnywhere />, { kept: [saved, { ...mine, description }], description: next });
    drop(fileOf(toSaved({ ...colleague, id, description, answers: answered(competences, 5) })));
    const { textContent } = await preview();
    expect(textContent).toContain(say('opened.differing', { count: 1 }));
    expect(textContent).toContain(say('opened.added', { count: competences.length - 1 }));
  });

  test('a dragged file that a part of the screen accepts shows no drop hint', () => {
    begin();
    const event = createEvent.dragOver(document.body, { dataTransfer: { types: ['Files'] } });
    event.preventDefault();
    fireEvent(document.body, event);
    expect(screen.queryByText(say('open.drop'))).toBeNull();
  });

  test('several files dropped together are refused', async () => {
    begin();
    drop(fileOf('{}'), fileOf('{}'));
    expect(await screen.findByRole('dialog', { name: say('open.several') })).toBeTruthy();
  });

  test('a dropped text is left to the browser and opens nothing', () => {
    begin();
    expect(
      fireEvent.drop(document.body, { dataTransfer: { types: ['text/plain'], files: [] } }),
    ).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a dropped file that cannot be opened is refused with the reason in a dialog', async () => {
    const { user, store } = begin();
    drop(fileOf('hello'));
    const dialog = await screen.findByRole('dialog', {
      name: say('open.refused', { name: 'kaisa.json' }),
    });
    expect(dialog.textContent).toContain(say('open.not-json'));
    expect(dialog.textContent).toContain(say('open.nothingChanged'));
    await user.click(within(dialog).getByRole('button', { name: say('open.close') }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getState().saved).toEqual(mine);
  });
});

describe('pasted content', () => {
  test('a result pasted as a file or as its text is previewed', async () => {
    const { user } = begin();
    paste(document.body, '', [fileOf(toSaved(colleague))]);
    await preview();
    await user.click(screen.getByRole('button', { name: say('open.cancel') }));
    paste(document.body, toSaved(colleague));
    expect((await preview()).textContent).toContain('Kaisa');
  });

  test('a pasted link leads to its result', () => {
    const { where } = begin();
    paste(document.body, 'https://example.org/x/#/open/pAAAA');
    expect(where()).toBe('/open');
  });

  test('a pasted message that shows words in place of its link leads to the result', () => {
    const { where } = begin();
    const html = '<a href="https://example.org/x/#/open/pAAAA">Tulokseni</a>';
    fireEvent.paste(document.body, {
      clipboardData: {
        files: [],
        getData: (type: string) => (type === 'text/html' ? html : 'Hei'),
      },
    });
    expect(where()).toBe('/open');
  });

  test('a paste into a field opens nothing, nor does any other text', () => {
    const { where } = begin();
    paste(screen.getByLabelText('field'), toSaved(colleague));
    paste(document.body, 'Hei');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(where()).toBe('/');
  });
});

/** Opens the dialog that asks whether to merge. */
async function openMerge() {
  const there = begin();
  drop(fileOf(toSaved(colleague)));
  const dialog = await preview();
  await there.user.click(within(dialog).getByRole('button', { name: say('opened.mergeInto') }));
  return { ...there, dialog: screen.getByRole('dialog') };
}

describe('merging into the open assessment', () => {
  test('merging first shows the answers that differ and warns of another name', async () => {
    const { dialog, store } = await openMerge();
    expect(dialog.textContent).toContain(say('opened.differing', { count: 2 }));
    expect(dialog.textContent).toContain(say('opened.added', { count: 4 }));
    expect(dialog.textContent).toContain(say('opened.otherPerson'));
    const both = await within(dialog).findByText(say('opened.both', { count: 2 }));
    const [row] = within(the(both.parentElement)).getAllByRole('term');
    expect(the(row).textContent).toContain(the(competences[2]).code);
    const bothAnswers = the(the(row).parentElement).textContent;
    expect(bothAnswers).toContain(`${say('opened.own')}: 2`);
    expect(bothAnswers).toContain(`${say('opened.other')}: 5`);
    expect(store.getState().saved).toEqual(mine);
  });

  test('the back button returns from merging to the preview, and nothing changes', async () => {
    const { user, store } = await openMerge();
    await user.click(screen.getByRole('button', { name: say('opened.back') }));
    expect(screen.getByRole('dialog', { name: say('open.preview') })).toBeTruthy();
    expect(store.getState().saved).toEqual(mine);
  });

  test('merging adds the answers and leaves one’s own name', async () => {
    const { user, store } = await openMerge();
    await user.click(screen.getByRole('button', { name: say('opened.mergeNow') }));
    expect(store.getState().saved).toMatchObject({ id: mine.id, person: 'Aino' });
    expect(Object.keys(store.getState().saved.answers)).toHaveLength(8);
  });

  test('merging is not offered where nothing is saved yet', async () => {
    begin([]);
    drop(fileOf(toSaved(colleague)));
    const dialog = within(await preview());
    expect(dialog.queryByRole('button', { name: say('opened.mergeInto') })).toBeNull();
  });

  test('merging into a finished assessment is not offered', async () => {
    begin([{ ...mine, finishedAt: mine.updatedAt }]);
    drop(fileOf(toSaved(colleague)));
    const dialog = within(await preview());
    expect(dialog.queryByRole('button', { name: say('opened.mergeInto') })).toBeNull();
  });
});

/** Merges, and returns the screen once it reports the merge. */
async function merge(kept: readonly Saved[], opened: Saved, act: 'opened.mergeNow' | 'open.merge') {
  const screenOf = (
    <>
      <OpenAnywhere />
      <StorageNotices />
    </>
  );
  const there = renderScreen(screenOf, { kept, route: '/profile' });
  drop(fileOf(toSaved(opened)));
  const dialog = within(await preview());
  if (act === 'opened.mergeNow') {
    await there.user.click(dialog.getByRole('button', { name: say('opened.mergeInto') }));
  }
  await there.user.click(screen.getByRole('button', { name: say(act) }));
  await screen.findByRole('heading', { name: say('news.merged') });
  return there;
}
function keptIn({ getState }: AssessmentStore): Record<string, Saved['answers']> {
  const { saved, others } = getState();
  return Object.fromEntries([saved, ...others].map(({ id, answers }) => [id, answers]));
}
const undoMerge = () => screen.getByRole('button', { name: say('news.undoMerge') });

describe('a merge', () => {
  test('a merge can be undone at once, and a focused notice confirms it', async () => {
    const { user, store } = await merge([mine], colleague, 'opened.mergeNow');
    await user.click(undoMerge());
    const confirmation = screen.getByRole('heading', { name: say('news.restoredMerged') });
    expect(document.activeElement).toBe(confirmation);
    expect(keptIn(store)).toEqual({ [mine.id]: mine.answers });
  });

  test('undoing a merge into another assessment reopens the one that was open before', async () => {
    const third = the(competences[10]);
    const changed = { ...colleague, answers: answered([third], 3) };
    const { user, store } = await merge([colleague, mine], changed, 'open.merge');
    expect(store.getState().saved).toMatchObject({ id: colleague.id });
    expect(store.getState().saved.answers).toHaveProperty(third.id);
    await user.click(undoMerge());
    expect(store.getState().saved.id).toBe(mine.id);
    expect(keptIn(store)).toEqual({ [mine.id]: mine.answers, [colleague.id]: colleague.answers });
  });

  test('a merge undone while the store is full is undone on the page, which says what is not saved', async () => {
    const { user, store, stores } = await merge([mine], colleague, 'opened.mergeNow');
    stores.device.fails = 'full';
    await user.click(undoMerge());
    expect(await screen.findByText(say('saved.full'))).toBeTruthy();
    expect(keptIn(store)).toEqual({ [mine.id]: mine.answers });
    expect(readOne(stores.device, mine.id)?.answers).not.toEqual(mine.answers);
    stores.device.fails = null;
    store.dispatch({ type: 'retry' });
    expect(readOne(stores.device, mine.id)?.answers).toEqual(mine.answers);
  });

  test('a merge can no longer be undone after a later change', async () => {
    const { store } = await merge([mine], colleague, 'opened.mergeNow');
    store.actions().write('title', 'Syksy');
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: say('news.merged') })).toBeNull(),
    );
  });
});

/** Shows the preview of a file, with the assessment that it is merged with already saved. */
async function previewOf(opened: Saved, kept: Saved) {
  const there = begin([kept]);
  drop(fileOf(toSaved(opened)));
  const dialog = await preview();
  return { ...there, dialog, facts: dialog.textContent };
}

describe('the preview of the same assessment with the same levels', () => {
  const [first, second, third] = competences.slice(0, 3).map(({ id }) => id);
  const same = (note: string, target: string | undefined, more: Partial<Saved>) =>
    ours({
      answers: { [the(first)]: { level: 'carry-out', note, at: the(more.updatedAt) } },
      targets: { [the(second)]: 'try', [the(target)]: 'renew' },
      ...more,
    });
  const own = same('Sovittu leipomon kanssa.', first, {
    situation: 'Leipurit',
    updatedAt: '2026-11-22T12:00:00.000Z',
  });
  const opened = same('Kysy opinto-ohjaajalta.', third, {
    situation: 'Kokit',
    title: 'Syksy',
    targets: { [the(second)]: 'improve', [the(third)]: 'renew' },
    updatedAt: '2026-11-23T12:00:00.000Z',
  });

  test('the preview counts the notes, targets and texts that differ, and what is added', async () => {
    const { facts } = await previewOf(opened, own);
    expect(facts).not.toContain(say('opened.alike'));
    for (const line of [
      say('opened.notes', { count: 1 }),
      say('opened.notesReplaced', { count: 1 }),
      say('opened.targets', { count: 1 }),
      say('opened.texts', { fields: say('opened.situation') }),
      say('opened.addedTargets', { count: 1 }),
      say('opened.addedTexts', { fields: say('opened.name') }),
    ]) {
      expect(facts).toContain(line);
    }
    expect(facts).not.toContain(say('opened.differing', { count: 1 }));
  });

  test('the preview shows both notes, targets and texts, and which of them stand', async () => {
    const { dialog } = await previewOf(opened, own);
    const both = await within(dialog).findByText(say('opened.both', { count: 5 }));
    const rows = within(the(both.parentElement)).getAllByRole('term');
    const textOf = (index: number) => the(the(rows[index]).parentElement).textContent;
    const stands = `(${say('opened.stands')})`;
    expect(textOf(0)).toContain('Sovittu leipomon kanssa.');
    expect(textOf(0)).toContain(`Kysy opinto-ohjaajalta. ${stands}`);
    expect(textOf(1)).toContain(say('targets.aim'));
    expect(textOf(1)).toMatch(/2\s.*4\s/u);
    expect(textOf(2)).toContain(`${say('opened.ownText')}: ${say('opened.empty')}`);
    expect(textOf(3)).toContain(`${say('opened.ownText')}: Leipurit`);
    expect(textOf(3)).toContain(`${say('opened.otherText')}: Kokit ${stands}`);
    expect(textOf(4)).toContain(`${say('opened.otherText')}: Syksy ${stands}`);
  });

  test('thousands of differences are counted, and the first ones shown', async () => {
    const withNotes = (saved: Saved, note: string): Saved => {
      const elsewhere = Array.from({ length: 1500 }, (_, index) => [
        `c${index}`,
        { note, at: saved.updatedAt },
      ]);
      const known = Object.entries(saved.answers)[0];
      return {
        ...saved,
        answers: { ...Object.fromEntries(elsewhere), ...Object.fromEntries([the(known)]) },
      };
    };
    const { dialog } = await previewOf(withNotes(opened, 'Theirs'), withNotes(own, 'Mine'));
    const both = await within(dialog).findByText(say('opened.both', { count: 1505 }));
    const rows = within(the(both.parentElement)).getAllByRole('term');
    expect(rows.length).toBeLessThan(100);
    expect(the(the(rows[0]).parentElement).textContent).toContain('Kysy opinto-ohjaajalta.');
    expect(both.parentElement?.textContent).toContain(say('opened.more', { count: 1451 }));
  });

  test('the preview shows that one’s own note gives way to an answer without one', async () => {
    const bare = { level: 'carry-out', at: opened.updatedAt };
    const { dialog } = await previewOf({ ...opened, answers: { [the(first)]: bare } }, own);
    const none = await within(dialog).findByText(say('opened.noNote'), { exact: false });
    expect(none.parentElement?.textContent).toContain(say('opened.stands'));
  });

  test('a target at a level that the description lacks is shown by its id', async () => {
    const unknown = { ...opened, targets: { [the(second)]: 'beyond' } };
    const { dialog } = await previewOf(unknown, own);
    expect(await within(dialog).findByText(/beyond/u)).toBeTruthy();
  });

  test('the preview says that nothing conflicts only when nothing differs', async () => {
    const more = { ...own, answers: { ...own.answers, ...answered(competences.slice(4, 5), 3) } };
    const { facts } = await previewOf(more, own);
    expect(facts).toContain(say('opened.alike'));
    expect(facts).toContain(say('opened.added', { count: 1 }));
  });
});

describe('a file dated in the future', () => {
  const [{ id }] = competences as [(typeof competences)[number]];
  const ahead = ours({
    answers: { [id]: { level: 'explore', at: '2028-11-20T09:00:00.000Z' } },
    updatedAt: '2028-11-20T09:00:00.000Z',
  });

  test('the preview says that a clock was wrong and that one’s own answers stand', async () => {
    const { dialog, facts, user, store } = await previewOf(ahead, mine);
    expect(facts).toContain(say('opened.future'));
    expect(facts).toContain(say('opened.futureGivesWay'));
    expect(facts).not.toContain(say('opened.replaced', { count: 1 }));
    await user.click(within(dialog).getByRole('button', { name: say('open.merge') }));
    expect(store.getState().saved.answers[id]).toMatchObject(the(mine.answers[id]));
  });

  test('the preview of any other file says nothing about clocks', async () => {
    const { facts } = await previewOf(ours({ situation: 'Kokit' }), mine);
    expect(facts).not.toContain(say('opened.future'));
    expect(facts).not.toContain(say('opened.futureGivesWay'));
  });
});

describe('a result that is already saved', () => {
  test('a result that is already saved is recognised, and opening it changes nothing', async () => {
    const { user, store } = begin([colleague, mine]);
    drop(fileOf(toSaved({ ...colleague, app: '9.9.9', updatedAt: '2026-11-30T12:00:00.000Z' })));
    const dialog = await preview();
    expect(dialog.textContent).toContain(say('opened.there'));
    await user.click(within(dialog).getByRole('button', { name: say('opened.open') }));
    expect(store.getState()).toMatchObject({ saved: colleague, others: [mine], news: null });
  });
});

describe('a result of a description that is not shown here', () => {
  const foreign = {
    ...colleague,
    description: { id: 'another', version: '2.0.0' },
    site: 'https://muu.example/',
  };
  const openForeign = async () => {
    const there = begin();
    drop(fileOf(toSaved(foreign)));
    const dialog = await screen.findByRole('dialog', { name: say('received.elsewhere') });
    return { ...there, dialog: within(dialog) };
  };

  test('a result of another description is shown with its owner and where it was made', async () => {
    const { dialog } = await openForeign();
    expect(dialog.getByText('Kaisa', { exact: false })).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'https://muu.example/' })).toBeTruthy();
    expect(
      dialog.getByText(say('received.elsewhereText', { description: 'another 2.0.0' })),
    ).toBeTruthy();
  });

  test('a result of a newer version is handled like one of another description', async () => {
    begin();
    const newer = { ...colleague, description: { ...colleague.description, version: '9.0.0' } };
    drop(fileOf(toSaved(newer)));
    const dialog = await screen.findByRole('dialog', { name: say('received.elsewhere') });
    expect(dialog.textContent).toContain(`${newer.description.id} 9.0.0`);
  });

  test('a result of another description can be saved unchanged, and only once', async () => {
    const { user, dialog, store, stores } = await openForeign();
    await user.click(dialog.getByRole('button', { name: say('received.keep') }));
    expect(dialog.getByRole('status').textContent).toContain(say('received.kept'));
    expect(store.getState().saved).toEqual(mine);
    expect(readOne(stores.device, foreign.id)).toEqual(foreign);
    store.actions().add({ ...foreign, app: '9.9.9' });
    expect(store.getState().others).toEqual([foreign]);
  });
});

describe('a result compared with one’s own', () => {
  const compareButton = () => screen.queryByRole('button', { name: say('opened.beside') });

  test('a compared result is shown on the profile and saved nowhere', async () => {
    const { user, store, where } = begin();
    drop(fileOf(toSaved(colleague)));
    await preview();
    await user.click(the(compareButton()));
    expect(where()).toBe('/profile');
    expect(store.getState()).toMatchObject({ saved: mine, others: [] });
  });

  test('a comparison opens the newest answered assessment if the open one has no answers', async () => {
    const { user, store } = begin([mine, ours({ id: '33333333-1', title: 'Uusi' })]);
    drop(fileOf(toSaved(colleague)));
    await preview();
    await user.click(the(compareButton()));
    expect(store.getState().saved).toEqual(mine);
  });

  test('a comparison is not offered without answers of one’s own', async () => {
    begin([]);
    drop(fileOf(toSaved(colleague)));
    await preview();
    expect(compareButton()).toBeNull();
  });
});
