import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

/* A text of the page must be all that its element has: `tests/support/looseTexts.ts` says why. */

/** A node of a parsed file. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What holds elements and never a text, by its name in the code. */
const holdElements = new Set(['children', 'above', 'part', 'facts', 'begin', 'navigation', 'list']);

/** The texts, and what may become one, beside other children of their element: line and code of each. */
function looseTextsIn(path: string, code: string): readonly string[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      const children = nodesIn(value['children']).filter((child) => !isSpace(child));
      if (children.length > 1) found.push(...children.filter((child) => !isElements(child)));
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(code, { lang: 'tsx' }, path));
  return found.map(({ start }) => {
    const line = code.slice(0, start).split('\n').length;
    return `${path}:${line} ${code.slice(start, start + 60).trim()}`;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isSpace(child: Node): boolean {
  if (child.type === 'JSXText') return String(child['value']).trim() === '';
  const inside = child.type === 'JSXExpressionContainer' ? child['expression'] : null;
  if (!isNode(inside)) return false;
  return (
    inside.type === 'JSXEmptyExpression' ||
    (inside.type === 'Literal' && String(inside['value']).trim() === '')
  );
}

/** Whether a child can only ever be elements or nothing. */
function isElements(child: unknown): boolean {
  if (!isNode(child)) return false;
  switch (child.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return true;
    case 'JSXExpressionContainer':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return isElements(child['expression']);
    case 'Literal':
      return child['value'] === null;
    case 'ConditionalExpression':
      return isElements(child['consequent']) && isElements(child['alternate']);
    case 'MemberExpression':
      return isElements(child['property']);
    case 'Identifier':
      return holdElements.has(String(child['name']));
    case 'CallExpression': {
      const by = nodesIn(child['arguments']).at(-1);
      const isMap = by?.type === 'ArrowFunctionExpression' && isElements(by['body']);
      return isMap || isElements(child['callee']);
    }
    default:
      return false;
  }
}

describe('texts in the source of the screens', () => {
  test.each([
    'const a = <p>{done}/{total}</p>;',
    'const a = <p>Alue {number}</p>;',
    'const a = <h3>{name} <span>b</span></h3>;',
    'const a = <p><b>x</b>: {`${text}`}</p>;',
    "const a = <><b>x</b>{open ? say('x') : null}</>;",
    "const a = <p>{isOpen ? <b>x</b> : 'y'}<i>z</i></p>;",
    'const a = <ul><li>x</li>{all.map((one) => one.text)}</ul>;',
  ])('a text beside other children is found: %s', (code) => {
    expect(looseTextsIn('x.tsx', code)).not.toEqual([]);
  });

  test.each([
    'const a = <p>{`${done}/${total}`}</p>;',
    "const a = <p><b>{name}</b>{' '}{open ? <i>{text}</i> : null}</p>;",
    'const a = <ul><li>x</li>{all.map((one) => (<li key={one}>{one}</li>))}</ul>;',
    'const a = <section><h2>{title}</h2>{children}</section>;',
  ])('a text alone in its element is accepted: %s', (code) => {
    expect(looseTextsIn('x.tsx', code)).toEqual([]);
  });

  const files = globSync('src/**/*.tsx').filter((path) => !path.includes('.test.'));
  test('no text stands beside other children, where a translated page would keep its old words', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => looseTextsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
  });
});
