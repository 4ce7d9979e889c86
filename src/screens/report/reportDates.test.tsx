import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  answered,
  competences,
  ours,
  renderScreen,
  say,
} from '../../../tests/support/renderScreen.tsx';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { ReportScreen } from './ReportScreen.tsx';

const answers = answered(competences, 2, 3, 5, 1);
const finishedAt = '2025-11-20T08:00:00.000Z';

async function facts(more: Partial<Saved>, now: () => Date) {
  const saved = ours({ answers, ...more });
  renderScreen(<ReportScreen />, { kept: [saved], route: '/report', loaded: { now } });
  const report = await screen.findByRole('article');
  return (label: string) =>
    within(report).getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;
}

describe('the dates of the report on the screen', () => {
  const today = () => new Date('2026-11-28T10:00:00.000Z');

  test('a result finished a year ago is never dated today', async () => {
    const fact = await facts({ finishedAt }, today);
    expect(fact(say('report.answered'))).toBe('20. marraskuuta 2025');
    expect(fact(say('report.made'))).toBe('28. marraskuuta 2026');
  });

  test('an unfinished result has the day of its latest answer, though it was opened today', async () => {
    const fact = await facts({ updatedAt: today().toISOString() }, today);
    expect(fact(say('report.latest'))).toBe('23. marraskuuta 2026');
    expect(screen.queryByText(say('report.answered'), { selector: 'dt' })).toBeNull();
  });

  test('a report that stays open overnight says the new day when its reader comes back', async () => {
    let now = today();
    const fact = await facts({ finishedAt }, () => now);
    now = new Date('2026-11-29T06:00:00.000Z');
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(fact(say('report.made'))).toBe('29. marraskuuta 2026');
    expect(fact(say('report.answered'))).toBe('20. marraskuuta 2025');
  });
});
