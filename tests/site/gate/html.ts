import { HtmlValidate } from 'html-validate/node';
import type { Page } from 'playwright-core';

const tableRoles = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'];

/*
 * What is set aside is how a browser writes down its own elements, or what this app means to do:
 * nothing that a person could meet.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'input-missing-label': 'error',
    // Notices that stand at the top of a screen have headings of the second level before its first.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // How a browser writes attributes and white space is not how anybody wrote them.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // React makes ids that begin with an underscore: valid in HTML, only awkward in old style sheets.
    'valid-id': ['error', { relaxed: true }],
    // The roles of tables are written out: rows shown as blocks lose them in some browsers.
    'no-redundant-role': ['error', { exclude: tableRoles }],
    // Recharts sets the size of its picture by script; the policy of the page forbids any other inline style.
    'no-inline-style': 'off',
    // A title is the heading of its screen and the name of the site, however long they are.
    'long-title': 'off',
  },
});

/** What is wrong with the HTML of the page as it stands in the browser. */
export async function htmlFaults(page: Page): Promise<readonly string[]> {
  const { results } = await validator.validateString(await page.content());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
