import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { reviewedForIbm } from './reviewed.ts';
import type { Finding } from './reviewed.ts';

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** The part of the interface of IBM’s engine that is used here. */
interface Engine {
  readonly Checker: new () => {
    readonly check: (
      root: Document,
      rules: readonly string[],
    ) => Promise<{
      readonly results: readonly {
        readonly ruleId: string;
        readonly value: readonly [string, string];
        readonly path: { readonly dom: string };
        readonly snippet: string;
        readonly message: string;
      }[];
    }>;
  };
}

/** The findings that IBM’s engine reports as certain failures. */
export async function runIbm(page: Page): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  return page.evaluate(async (reviewed) => {
    const { Checker } = (window as unknown as { readonly ace: Engine }).ace;
    const { results } = await new Checker().check(document, ['WCAG_2_2']);
    const failures = results.filter(
      ({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL',
    );
    return failures.map(({ ruleId, path, snippet, message }) => {
      const type = XPathResult.FIRST_ORDERED_NODE_TYPE;
      const node = document.evaluate(path.dom, document, null, type).singleNodeValue;
      const place = reviewed.findIndex(
        ({ rule, selector }) =>
          rule === ruleId && node instanceof Element && node.matches(selector),
      );
      return {
        rule: ruleId,
        element: snippet,
        why: message,
        reviewed: place === -1 ? null : place,
      };
    });
  }, reviewedForIbm);
}
