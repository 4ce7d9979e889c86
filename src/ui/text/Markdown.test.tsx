import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadWords, changeLanguage } from '../../i18n/language.ts';
import { Markdown, readMarkdown } from './Markdown.tsx';

beforeAll(async () => {
  await changeLanguage('en');
  await loadWords('pages');
});
afterEach(cleanup);

const show = (text: string) => render(<Markdown article={readMarkdown(text)} lang={undefined} />);

describe('an article', () => {
  test('the first heading of an article titles the page, and the next ones form its contents', () => {
    const article = readMarkdown('# The *whole*\n\nText\n\n## One `two`\n\n### Below\n\n# Late');
    expect(article.heading).toBe('The whole');
    expect(article.sections.map(({ title }) => title)).toEqual(['One two', 'Late']);
  });

  test('an article without a heading gives the page none', () => {
    expect(readMarkdown('Only text').heading).toBeNull();
  });

  test('the section headings of an article can take the focus', () => {
    show('## One\n\ntext');
    const heading = screen.getByRole('heading', { level: 2, name: 'One' });
    heading.focus();
    expect(document.activeElement).toBe(heading);
  });
});

describe('a table', () => {
  test('a table is named by the heading above it, and its rows by their first column', () => {
    show('## Plan\n\n| When | What |\n| - | - |\n| 0–10 | **Tell** why |');
    const table = screen.getByRole('table', { name: 'Table: Plan' });
    expect(within(table).getByRole('columnheader', { name: 'What' })).toBeTruthy();
    expect(within(table).getByRole('rowheader', { name: '0–10' })).toBeTruthy();
    expect(within(table).getByRole('cell', { name: 'Tell why' }).dataset['label']).toBe('What');
  });
});

describe('an address', () => {
  test.each([
    ['[x](https://example.org/a)', 'https://example.org/a'],
    ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[x](#/description)', '#/description'],
    ['[x](#section)', null],
    ['[x](javascript:alert(1))', null],
    ['[x](JaVaScRiPt:alert(1))', null],
    ['[x](data:text/html,x)', null],
  ])('the link in %s leads to %s', (text, href) => {
    show(text);
    expect(screen.getByText('x').getAttribute('href')).toBe(href);
  });

  test.each([
    ['![x](content/guide/a.png)', 'content/guide/a.png'],
    ['![x](https://example.org/a.png)', null],
    ['![x](//example.org/a.png)', null],
  ])('the picture in %s is loaded from %s', (text, src) => {
    show(text);
    expect(screen.getByAltText('x').getAttribute('src')).toBe(src);
  });
});

test.each(['<b>x</b>', '<script>x</script>', '<img src=x onerror=x>', '<Markdown/>', '<!-- x -->'])(
  'raw HTML is shown as plain text: %s',
  (html) => {
    const { container } = show(`before ${html} after\n\n${html}`);
    expect(container.textContent).toContain(`before ${html} after`);
    expect(container.querySelector('b, script, img')).toBeNull();
  },
);
