import { describe, expect, test } from 'vitest';
import type { Picture, Text } from './shapes.ts';
import { svgOf } from './svg.ts';

const line: Text = {
  kind: 'text',
  text: 'Ennakointi',
  x: 10,
  y: 20,
  size: 20,
  weight: 600,
  anchor: 'end',
  fill: '#14221F',
};
const picture: Picture = {
  width: 1280,
  height: 720,
  title: 'Alueiden tasot',
  description: 'Ennakointi: 2 Kokeilen.',
  shapes: [{ kind: 'path', d: 'M0 0h10', stroke: '#74827B', dash: [3, 5] }, line],
};

describe('a picture as SVG', () => {
  test('the picture is one well-formed SVG with a title and a description', () => {
    const svg = svgOf(picture);
    expect(new XmlReader(svg).problems).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img">/u);
    expect(svg).toContain('<title>Alueiden tasot</title>');
    expect(svg).toContain('<desc>Ennakointi: 2 Kokeilen.</desc>');
    expect(svg).toContain('stroke-dasharray="3 5"');
  });

  test('the fonts are a list that browsers can read, with quotes around names with a number', () => {
    const family = /font-family="([^"]*)"/u.exec(svgOf(picture))?.[1];
    const names = family?.replaceAll('&apos;', "'").split(', ') ?? [];
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !/^(?:'[^']+'|[a-z-]+)$/iu.test(name))).toEqual([]);
  });

  test('the picture loads nothing from elsewhere', () => {
    expect(svgOf(picture)).not.toMatch(/href|url\(|<script|<image|<style|@import/u);
  });

  const hostile = '</title><script>alert("1")</script> & \'x\' ]]>';
  test.each<readonly [string, Partial<Picture>]>([
    ['the title', { title: hostile }],
    ['the description', { description: hostile }],
    ['a text', { shapes: [{ ...line, text: hostile }] }],
  ])('a text with XML syntax cannot break out of %s', (_name, part) => {
    const svg = svgOf({ ...picture, ...part });
    expect(svg).not.toContain('<script');
    expect(new XmlReader(svg).problems).toEqual([]);
    expect(svg).toContain('&amp;');
  });

  test('characters that XML forbids are left out of the picture', () => {
    const svg = svgOf({ ...picture, title: 'a\u0000b\u0007c \ud83d d' });
    // oxlint-disable-next-line no-control-regex -- these must not be there
    expect(svg).not.toMatch(/[\x00-\x08]/u);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
    expect(svg).toContain('<title>abc \ufffd d</title>');
  });
});

/** Checks tags as strictly as XML requires: each is closed, and every "&" begins an entity. */
class XmlReader {
  readonly problems: string[] = [];
  constructor(svg: string) {
    const open: string[] = [];
    const token =
      /<(\/?)([a-z]+)((?: [a-zA-Z-]+(?::[a-z]+)?="(?:[^"<&]|&[a-z]+;)*")*)(\/?)>|([^<>]+)|([<>])/gu;
    for (const [, end, tag = '', , self, text, stray] of svg.matchAll(token)) {
      if (stray) this.problems.push(`a stray ${stray}`);
      else if (text?.replace(/&(?:amp|lt|gt|quot|apos);/gu, '').includes('&')) {
        this.problems.push(`a stray & in ${text}`);
      } else if (end) {
        if (open.pop() !== tag) this.problems.push(`</${tag}> closes another`);
      } else if (tag && !self) open.push(tag);
    }
    if (open.length > 0) this.problems.push(`never closed: ${open.join()}`);
  }
}
