import type { Page } from 'playwright-core';

/*
 * Checks that no engine makes. Each probe returns the faults of the page as it is now, one line for each
 * element; an empty list means no fault.
 */

/** Elements that do not fit the width of the window, and what scrolls sideways, except tables of articles. */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      const box = element.closest('[class^=scroll-]');
      if (own <= 1 || (box !== null && box !== element)) return false;
      // Narrow screens show a table's head to screen readers alone.
      if ((element.closest('thead')?.clientWidth ?? width) <= 1) return false;
      const isField = element.matches('input, textarea');
      const hides = !isField && getComputedStyle(element).overflowX !== 'visible';
      const scrolls = hides && box === null && element.scrollWidth > element.clientWidth + 1;
      return scrolls || right > width + 1 || left < -1;
    });
    const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls'] : [];
    return [...scrolls, ...outside.map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Elements that are cut off, or a page that scrolls sideways, with spaced-out text (WCAG 1.4.12). */
export async function cutBySpacing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(spaced);
    const cut = [...document.body.querySelectorAll('*')].filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
      if (!hides || clipPath !== 'none' || element.matches('svg *, input')) return false;
      return (
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1
      );
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== spaced);
    return [
      ...(scrollWidth > clientWidth ? ['the page scrolls'] : []),
      ...cut.map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/**
 * Controls too small to hit: under 24 pixels wide or high, or under 44 for cards and for framed buttons
 * and links. A link inside a sentence is exempt, because it is as high as its line.
 */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([hidden]), select, textarea, summary',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      const label = control instanceof HTMLInputElement ? control.closest('label') : null;
      const target = label ?? control;
      const { width, height } = target.getBoundingClientRect();
      const style = getComputedStyle(target);
      const inSentence =
        style.display === 'inline' &&
        (control.parentElement?.textContent?.length ?? 0) > (control.textContent?.length ?? 0) + 3;
      const isFramed = Number.parseFloat(style.borderTopWidth) > 0 || label !== null;
      const least = isFramed && control.matches('button, [type=radio], a') ? 44 : 24;
      if (inSentence || (width >= least && height >= least)) return [];
      const name = (control.textContent || control.id || control.outerHTML).slice(0, 60);
      return [`${Math.round(width)} × ${Math.round(height)}, not ${least}: ${name}`];
    });
  });
}

/** Animations that run although the person has asked for less motion. */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((animation) => animation.id || animation.constructor.name),
  );
}

/** Text under 15 pixels. */
export function tooFine(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const fine = new Set<string>();
    while (walker.nextNode() !== null) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (parent === null || textContent?.trim() === '') continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (parent.checkVisibility() && size < 15) fine.add(`${size} px: ${textContent}`);
    }
    return [...fine];
  });
}

/** Controls with a font other than the page's, or under 16 pixels, where some phones zoom in. */
export function strangeLetters(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const body = getComputedStyle(document.body).fontFamily;
    const controls = document.querySelectorAll(
      'button, input:not([type=radio], [type=checkbox]), select, textarea',
    );
    return [...controls].flatMap((control) => {
      const { fontSize, fontFamily } = getComputedStyle(control);
      const fine = Number.parseFloat(fontSize) >= 16 && fontFamily === body;
      return fine ? [] : [`${fontSize} ${fontFamily}: ${control.outerHTML.slice(0, 80)}`];
    });
  });
}

/** Lines of running text too long for the eye to find the next line easily. */
export function tooLong(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = 75;
    const blocks = new Map<Element, Map<number, string>>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      let block = node.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') {
        block = block.parentElement;
      }
      if (block === null || block.closest('.visually-hidden, table, h1, h2, h3') !== null) continue;
      const lines = blocks.get(block) ?? new Map<number, string>();
      blocks.set(block, lines);
      for (const word of node.textContent?.matchAll(/\S+\s*/gu) ?? []) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].trimEnd().length);
        const { bottom, width } = range.getBoundingClientRect();
        if (width === 0) continue;
        const line = [...lines.keys()].find((one) => Math.abs(one - bottom) < 6) ?? bottom;
        lines.set(line, (lines.get(line) ?? '') + word[0]);
      }
    }
    const all = [...blocks.values()].flatMap((lines) => [...lines.values()]);
    const long = all.map((line) => line.trim()).filter(({ length }) => length > longest);
    return long.map((line) => `${line.length}: ${line}`);
  });
}

/** Faults in the outline: there must be one title, one main, one h1 and no skipped heading level. */
export function outlineFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const counts = ['head > title', 'main', 'h1'].flatMap((selector) => {
      const count = document.querySelectorAll(selector).length;
      return count === 1 ? [] : [`${count} × ${selector}`];
    });
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    const skips = headings.filter(
      (_, index) => index > 0 && (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1,
    );
    return [...counts, ...skips.map(({ outerHTML }) => `skips to ${outerHTML.slice(0, 80)}`)];
  });
}

/** Words on two lines without a hyphen, except those that are longer than the narrowest screen. */
export function splitWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = 30;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode() !== null) {
      const text = walker.currentNode;
      const { parentElement: parent, textContent } = text;
      if (parent === null || !parent.checkVisibility()) continue;
      if (parent.closest('.visually-hidden, svg, textarea, option, code') !== null) continue;
      // The heads of tables that narrow screens show as blocks are there for screen readers alone.
      if ((parent.closest('thead')?.clientWidth ?? 2) <= 1) continue;
      for (const word of textContent?.matchAll(/\S+/gu) ?? []) {
        // Breaks after a hyphen and between the words of an address are fine.
        if (word[0].length > longest || /[\u00AD./–-]/u.test(word[0].slice(1, -1))) continue;
        // Starts at the second letter: a soft hyphen may draw its hyphen before the first one.
        range.setStart(text, word.index + 1);
        range.setEnd(text, word.index + word[0].length);
        const lines = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
        if (new Set(lines).size > 1) found.add(`${word[0]} in ${parent.outerHTML.slice(0, 100)}`);
      }
    }
    return [...found];
  });
}
