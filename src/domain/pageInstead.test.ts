import { describe, expect, test } from 'vitest';
import { isPageInstead } from './pageInstead.ts';

describe('a page that a host sends in place of a content file', () => {
  test.each([
    '<!doctype html><title>x</title>',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '<!-- made by the host -->\n<!doctype html>',
    '<!-- one --> <!-- two --><html lang="fi">',
    '\uFEFF \n<html>',
    '\uFEFF\uFEFF<HEAD>',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>',
    '<body class="x">',
    '<title>404</title>',
    '<meta charset="utf-8">',
    '<script>location = "/"</script>',
  ])('the page %j is recognised whatever its type', (text) => {
    for (const type of [null, 'text/markdown', 'application/json; charset=utf-8', 'text/html'])
      expect(isPageInstead(text, type)).toBe(true);
  });

  test.each(['text/html', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])(
    'a text of the type %s is taken for a page, whatever it begins with',
    (type) => {
      for (const text of ['# Privacy', '<h1>Privacy</h1>', 'Not found', ''])
        expect(isPageInstead(text, type)).toBe(true);
    },
  );

  test('JSON is JSON although a host calls it a page', () => {
    expect(isPageInstead(' {"a": 1}', 'text/html')).toBe(false);
    expect(isPageInstead('\uFEFF[]', 'text/html')).toBe(false);
  });

  test.each([
    '# Privacy',
    '<!-- checked by us in May -->\n# Privacy',
    '<details>',
    'See `<html>`.',
    '<header>',
    '<htmlish>',
    '',
  ])('the Markdown text %j is no page', (text) => {
    for (const type of [null, '', 'text/markdown', 'text/plain', 'application/octet-stream'])
      expect(isPageInstead(text, type)).toBe(false);
  });
});
