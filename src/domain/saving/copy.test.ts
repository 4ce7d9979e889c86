import { describe, expect, test } from 'vitest';
import { copyNameOf, isOfSameCopy, isOfSameHost } from './copy.ts';

describe('the name of a copy of the app', () => {
  test.each([
    ['https://example.org/app/', '/app/'],
    ['https://example.org/app/index.html', '/app/'],
    ['https://example.org/app/?lang=sv#/profile', '/app/'],
    ['https://example.org/', '/'],
    ['https://example.org/osaaminen/itse%20arvio/', '/osaaminen/itse arvio/'],
    ['https://example.org/p%C3%A4iv%C3%A4/', '/päivä/'],
    ['https://example.org/päivä/', '/päivä/'],
    // A folder's name can contain no "#", so that no copy's keys begin like those of another.
    ['https://example.org/a%23b/', '/a%23b/'],
    ['https://example.org/bad%E4escape/', '/bad%e4escape/'],
    ['https://example.org/Osaaminen/Index.html', '/osaaminen/'],
  ])('the copy at %s is called %s', (address, name) => {
    expect(copyNameOf(address)).toBe(name);
  });
});

describe('two copies of the app', () => {
  test('an address with and without its file name is one copy', () => {
    expect(isOfSameCopy('https://example.org/app/', 'https://example.org/app/index.html')).toBe(
      true,
    );
  });

  test('an address with and without escapes is one copy', () => {
    expect(isOfSameCopy('https://example.org/p%C3%A4/', 'https://example.org/pä/')).toBe(true);
  });

  test('answers are found again at an address in upper case, which some hosts do not tell apart', () => {
    expect(isOfSameCopy('https://example.org/Tutka/', 'https://example.org/tutka/')).toBe(true);
  });

  test('two folders of one host are two copies', () => {
    const [one, other] = ['https://example.org/app/', 'https://example.org/test/'] as const;
    expect(isOfSameCopy(one, other)).toBe(false);
    expect(isOfSameHost(one, other)).toBe(true);
  });

  test('the same folder of two hosts is two copies', () => {
    const [one, other] = ['https://example.org/app/', 'https://example.com/app/'] as const;
    expect(isOfSameCopy(one, other)).toBe(false);
    expect(isOfSameHost(one, other)).toBe(false);
  });

  test('an address that cannot be read belongs to no copy', () => {
    for (const address of ['', 'nowhere', '/app/']) {
      expect(isOfSameCopy(address, 'https://example.org/app/')).toBe(false);
      expect(isOfSameHost('https://example.org/app/', address)).toBe(false);
    }
  });
});
