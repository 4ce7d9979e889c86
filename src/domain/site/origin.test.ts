import { describe, expect, test } from 'vitest';
import { originOf } from './origin.ts';

const here = 'https://opisto.example/tutka/';
const linkOf = (claimed: string, from = here) => {
  const { text, isLink } = originOf(claimed, from);
  return isLink ? text : null;
};

describe('the origin that a file names', () => {
  test('an https address is a link, without its query and hash', () => {
    expect(originOf('https://muu.example:8443/a/?to=x#/open/pAAAA', here)).toEqual({
      text: 'https://muu.example:8443/a/',
      host: 'muu.example:8443',
      isLink: true,
    });
  });

  test.each([
    ['another host without encryption', 'http://muu.example/'],
    ['a user name that looks like the host', 'https://opisto.example@muu.example/tutka/'],
    ['a password', 'https://:x@muu.example/'],
    ['a host in look-alike letters', 'https://оpisto.example/'],
    ['a host with a letter like a slash', 'https://muu.example\u2044opisto.example/'],
    ['a host already written as punycode', 'https://www.xn--pisto-nye.example/'],
    ['code', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a path of this page', '/tutka/'],
    ['no address', 'opisto'],
    ['nothing', ''],
    ['an address too long to be read', `https://muu.example/${'a'.repeat(300)}`],
  ])('an origin is never a link to %s', (_, claimed) => {
    expect(linkOf(claimed)).toBeNull();
  });

  test('an address without encryption is a link only on this host or this computer', () => {
    expect(linkOf('http://localhost:4173/a/')).toBe('http://localhost:4173/a/');
    expect(linkOf('http://[::1]/')).toBe('http://[::1]/');
    expect(linkOf('http://koulu.example/a/', 'http://koulu.example:8080/b/')).not.toBeNull();
    expect(linkOf('http://koulu.example/a/', 'no address')).toBeNull();
  });

  test('a look-alike host is shown in the letters that give it away', () => {
    expect(originOf('https://оpisto.example/', here).host).toMatch(/^xn--/u);
  });

  test.each([
    ['https:\\\\muu.example\\opisto.example', 'muu.example'],
    ['https:/\tmuu.example/', 'muu.example'],
    ['https://opisto.example.muu.example/', 'opisto.example.muu.example'],
  ])('the host of %j is the one that the browser would open', (claimed, host) => {
    expect(originOf(claimed, here).host).toBe(host);
  });

  test('characters that turn the direction of writing are not shown', () => {
    expect(originOf('kouluksi \u202Emoc.live\u0007', here).text).toBe('kouluksi moc.live');
    expect(originOf('x'.repeat(500), here).text).toHaveLength(201);
  });
});
