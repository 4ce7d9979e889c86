import { HtmlValidate } from 'html-validate/node';
import type { Page } from 'playwright-core';

const tableRoles = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'];

/*
 * The rules that are off concern how a browser serialises its elements, or what this app does on purpose.
 * None of them affects a person.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'input-missing-label': 'error',
    // Notices at the top of a screen have an h2 before the h1 of the screen.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // A browser serialises attributes and white space differently from how they were written.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // React generates ids that begin with an underscore: valid in HTML, and awkward only in old style sheets.
    'valid-id': ['error', { relaxed: true }],
    // Tables have explicit roles, because in some browsers rows displayed as blocks lose theirs.
    'no-redundant-role': ['error', { exclude: tableRoles }],
    // Recharts sets the size of its picture by script; the security policy forbids other inline styles.
    'no-inline-style': 'off',
    // A title consists of the screen's heading and the site's name, however long they are.
    'long-title': 'off',
  },
});

/** The faults in the page's current HTML in the browser. */
export async function htmlFaults(page: Page): Promise<readonly string[]> {
  const { results } = await validator.validateString(await page.content());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
