import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLinkable, isOnThisHost } from './address.ts';
import { ownFileForm, webAddressForm } from './addressForms.ts';

/** Addresses of another host, and the ways in which a browser reads them as such. */
const elsewhere = [
  'https://example.org/x.png',
  'HTTP://example.org/x.png',
  'http:example.org',
  'h\ttp://example.org/x.png',
  'ht\ntps://example.org/x.png',
  ' https://example.org/x.png',
  '\0https://example.org/x.png',
  '//example.org/x.png',
  ' //example.org/x.png',
  '/\t/example.org/x.png',
  '\\\\example.org\\x.png',
  '/\\example.org/x.png',
  '\\/example.org/x.png',
];
const dangerous = [
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
];

describe('an address in content', () => {
  test.each([...elsewhere, ...dangerous])('a picture is not loaded from %j', (address) => {
    expect(isOnThisHost(address)).toBe(false);
    expect(ownFileForm.test(address)).toBe(false);
  });

  test.each(['x.png', './content/x.png', '../x.png', '/x.png', 'a b.png', 'kuva-ä.png', '?a=//b'])(
    'a picture is loaded from %j',
    (address) => {
      expect(isOnThisHost(address)).toBe(true);
    },
  );

  test.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://esimerkki-ä.fi/'])(
    'the complete address %j is accepted',
    (address) => {
      expect(webAddressForm.test(address)).toBe(true);
    },
  );

  test.each([
    ...elsewhere.slice(2),
    ...dangerous,
    'https://',
    'https:\\\\example.org',
    'https://example.org\\x',
    'https://example.org/a b',
    'example.org',
    '',
  ])('the incomplete or odd address %j is refused', (address) => {
    expect(webAddressForm.test(address)).toBe(false);
  });

  test('whatever has the form of a file of the site is loaded from its host', () => {
    const signs = fc.constantFrom(...'ahtps:/\\.@%#?[]-+ \t\r\n\0\u2028ä', 'http', '//');
    const address = fc.array(signs, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(address, (one) => {
        fc.pre(ownFileForm.test(one));
        expect(isOnThisHost(one)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(dangerous)('a link to %j is not followed', (address) => {
    expect(isLinkable(address)).toBe(false);
  });

  test.each(['https://example.org', 'mailto:a@example.org', 'tel:+358', 'guide.pdf', '/x'])(
    'a link to %j is followed',
    (address) => {
      expect(isLinkable(address)).toBe(true);
    },
  );
});
