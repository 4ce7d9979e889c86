import { beforeEach, expect, test } from 'vitest';
import { onePressOneOrder } from './onePress.ts';

let orders: string[] = [];
const part = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return element;
};
const clickAs = (selector: string, detail: number) =>
  part(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail }),
  );
const tapAt = (clientX: number, pointerType = 'touch') => {
  part('#order').dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, pointerType, clientX, clientY: 9 }),
  );
  return clickAs('#order', 1);
};
const enter = (selector: string, repeat: boolean) =>
  part(selector).dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', repeat }),
  );

beforeEach(() => {
  document.body.innerHTML = `<div id="page">
    <button id="order"><b>Order</b></button> <button id="next" data-repeats>Next</button>
    <a id="link" href="#x">Link</a> <label id="choice"><input type="checkbox" />Choice</label>
    <textarea></textarea> <p id="text">Text</p>
  </div>`;
  orders = [];
  onePressOneOrder(part('#page'));
  for (const { id } of document.querySelectorAll('button, a, p')) {
    part(`#${id}`).addEventListener('click', () => orders.push(id));
  }
});

test.each(['order', 'link'])('a double click on the %s is one order', (id) => {
  expect(clickAs(`#${id}`, 1)).toBe(true);
  expect(clickAs(`#${id}`, 2)).toBe(false);
  expect(clickAs(`#${id}`, 3)).toBe(false);
  expect(orders).toEqual([id]);
});

test('a double click on a choice chooses it once', () => {
  clickAs('#choice', 1);
  clickAs('#choice', 2);
  expect(part('input')).toHaveProperty('checked', true);
});

test('the second press of a double click orders nothing where the first has changed the page', () => {
  clickAs('#order', 1);
  clickAs('#link', 2);
  expect(orders).toEqual(['order']);
});

test('two clicks with a pause between them are two orders', () => {
  clickAs('#order', 1);
  clickAs('#order', 1);
  expect(orders).toEqual(['order', 'order']);
});

test('a double tap is one order, also where the browser does not count taps', () => {
  expect(tapAt(10)).toBe(true);
  expect(tapAt(14)).toBe(false);
  expect(orders).toEqual(['order']);
});

test('quick taps at two places are two orders, as are two clicks that a mouse does not count', () => {
  tapAt(10);
  tapAt(200);
  tapAt(200, 'mouse');
  expect(orders).toHaveLength(3);
});

test('a button for quick steps takes every press', () => {
  clickAs('#next', 1);
  clickAs('#next', 2);
  expect(enter('#next', true)).toBe(true);
  expect(orders).toEqual(['next', 'next']);
});

test('a held Enter key presses once, and still breaks lines in a text', () => {
  expect(enter('#order', false)).toBe(true);
  expect(enter('#order', true)).toBe(false);
  expect(enter('textarea', true)).toBe(true);
});

test('what keys and scripts click counts each time', () => {
  part('#order').click();
  part('#order').click();
  expect(orders).toEqual(['order', 'order']);
});

test('a double click on a text selects a word as ever', () => {
  clickAs('#text', 1);
  expect(clickAs('#text', 2)).toBe(true);
});
