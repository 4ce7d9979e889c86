import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { reviewedForAxe } from './reviewed.ts';
import type { Finding } from './reviewed.ts';

/** The findings of axe: certain violations, and questions that it leaves to people. */
export interface AxeFindings {
  readonly violations: readonly Finding[];
  readonly incomplete: readonly Finding[];
}

/** What axe says of headings when the page changed while it looked. */
const movedOn = 'Unable to determine previous heading';

/** Runs axe on the page as it is now, once more if the page changed meanwhile. */
export async function runAxe(page: Page): Promise<AxeFindings> {
  const findings = await lookOnce(page);
  const isOfTwoPages = findings.incomplete.some(({ why }) => why.includes(movedOn));
  return isOfTwoPages ? lookOnce(page) : findings;
}

/** Adds the engine to the page if it is missing, and runs it. */
async function lookOnce(page: Page): Promise<AxeFindings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (reviewed) => {
    const engine = (window as unknown as { readonly axe: typeof axe }).axe;
    const { violations, incomplete } = await engine.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'label-content-name-mismatch': { enabled: true } },
      resultTypes: ['violations', 'incomplete'],
      elementRef: true,
    });
    const flat = (results: typeof violations) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ html, element, any, all, none }) => {
          const place = reviewed.findIndex(
            ({ rule, selector }) => rule === id && element?.matches(selector),
          );
          const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
          return { rule: id, element: html, why, reviewed: place === -1 ? null : place };
        }),
      );
    return { violations: flat(violations), incomplete: flat(incomplete) };
  }, reviewedForAxe);
}
