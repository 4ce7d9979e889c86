import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../sampleSaved.ts';
import { visits } from './visit.ts';

const { visit } = visits();

describe('navigation', () => {
  test('moves the focus to the heading, changes the title and starts at the top [S-1]', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.getByRole('link', { name: 'Näytä profiilini' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Profiilisi');
    expect(await page.title()).toBe('Profiilisi – Osaamistutka');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('the first load moves no focus [S-3]', async () => {
    const page = await visit('#/profile', { saved: sampleSaved });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('the skip link is the first stop and leaves the route as it is [S-4]', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Siirry sisältöön');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(page.url()).toContain('#/check');
  });

  test('a language change keeps route, focus, scroll and answers [Q-11]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const before = await page.locator('input:checked').count();
    await page.getByRole('button', { name: 'Svenska' }).focus();
    await page.evaluate(() => window.scrollTo(0, 300));
    await page.keyboard.press('Enter');
    await page.getByText('Område 2/7', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Svenska');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    expect(page.url()).toContain('#/assessment/planning');
    expect(await page.locator('input:checked').count()).toBe(before);
    expect(await page.title()).toContain('Kompetensradarn');
  });
});

describe('the statement', () => {
  test('is a group named by the statement, with each level by name and its sentence as description [Q-3]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const group = page.getByRole('group', { name: /^B2 Mitoitan/u });
    expect(await group.getByRole('radio').count()).toBe(6);
    const level = group.getByRole('radio', { name: '2 Kokeilen', exact: true });
    const description = await level.getAttribute('aria-describedby');
    expect(await page.locator(`#${description}`).innerText()).toMatch(/^Olen arvioinut/u);
    expect(await group.getByRole('radio', { name: 'Ei kuulu työhöni', exact: true }).count()).toBe(
      1,
    );
  });

  test('clearing a choice makes it unanswered and leaves the focus in its group [Q-5]', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const group = page.getByRole('group', { name: /^B2/u });
    await group.getByRole('button', { name: 'Poista valinta (väite B2)' }).click();
    expect(await group.locator('input:checked').count()).toBe(0);
    expect(await group.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.getByRole('link', { name: /Tarkista vastauksesi/u }).click();
    await page.getByText('3 väitettä on ilman vastausta').waitFor();
  });

  test('going on with gaps names them once, and each name leads to its group [Q-6]', async () => {
    const page = await visit('#/assessment/quality', { saved: sampleSaved });
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    const notice = page.getByRole('heading', { name: '2 väitteeseen et ole vielä vastannut' });
    await notice.waitFor();
    expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^G3 / }).click();
    const inGroup = await page
      .getByRole('group', { name: /^G3/u })
      .evaluate((element) => element.contains(document.activeElement));
    expect(inGroup).toBe(true);
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tarkista vastauksesi' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Jatka', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Tarkista vastauksesi' }).waitFor();
  });
});

test('the radar is heard area by area with the keyboard, gaps included, and Escape leaves', async () => {
  const page = await visit('#/profile', { saved: sampleSaved });
  const opener = page.getByRole('button', { name: 'Käy tutkakuvio läpi alue kerrallaan' });
  await opener.press('Enter');
  const walk = page.getByRole('group', { name: 'Tutkakuvio alue kerrallaan' });
  const heard: string[] = [];
  for (let area = 0; area < 7; area += 1) {
    heard.push(await walk.getByRole('status').innerText());
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(heard).size).toBe(7);
  expect(heard[0]).toMatch(/^Ennakointi ja osaamistarpeet: 2.Kokeilen\. 4 vastauksesta alin/u);
  expect(heard[4]).toContain('Tavoite: E4 Opitun käyttö työssä');
  expect(heard[6]).toContain('liian vähän vastauksia yhteenvetoon');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => opener.evaluate((element) => element === document.activeElement))
    .toBe(true);
});
