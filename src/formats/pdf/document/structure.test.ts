import { describe, expect, test } from 'vitest';
import { Structure } from './structure.ts';
import type { Attributes, Role, StructureElement } from './structure.ts';

const figure: Attributes = { alternative: 'Kuvio', box: [0, 0, 1, 1] };

function add(structure: Structure, role: Role, attributes: Attributes = {}, fill?: () => void) {
  structure.within(structure.append(role, attributes), fill ?? (() => structure.addContent(1)));
}

function shapeOf(element: StructureElement): string {
  const children = element.children.map((child) =>
    child.kind === 'element'
      ? shapeOf(child)
      : child.kind === 'content'
        ? String(child.id)
        : 'link',
  );
  return `${element.role}(${children.join(' ')})`;
}

test('elements stand in the order of opening, and contents are numbered page by page', () => {
  const structure = new Structure();
  add(structure, 'H1');
  add(structure, 'P', {}, () => {
    structure.addContent(1);
    structure.addContent(2);
  });
  add(structure, 'L', { numbering: 'Disc' }, () =>
    add(structure, 'LI', {}, () => {
      add(structure, 'Lbl', {}, () => structure.addContent(2));
      add(structure, 'LBody', {}, () => structure.addContent(2));
    }),
  );
  expect(shapeOf(structure.finish())).toBe('Document(H1(0) P(1 0) L(LI(Lbl(1) LBody(2))))');
  expect(structure.ownersOn(2).map(({ role }) => role)).toEqual(['P', 'Lbl', 'LBody']);
});

describe('the structure tree', () => {
  test('the tree refuses a child that its parent may not hold', () => {
    const structure = new Structure();
    expect(() => structure.append('TR')).toThrow('TR may not stand in Document');
    expect(() => structure.append('Link')).toThrow('Link may not stand in Document');
  });

  test('the tree refuses content directly in a grouping element', () => {
    expect(() => new Structure().addContent(1)).toThrow('Document holds no content');
  });

  test('the tree refuses an annotation outside a link', () => {
    expect(() => new Structure().addAnnotation(1, 0)).toThrow('Only a Link');
  });

  test('the tree refuses to fill an element of another parent', () => {
    const structure = new Structure();
    const paragraph = structure.append('P');
    add(structure, 'H1', {}, () => {
      expect(() => structure.within(paragraph, () => undefined)).toThrow('P is not open here');
      structure.addContent(1);
    });
  });

  test('the tree refuses an empty element and a link without a rectangle', () => {
    const structure = new Structure();
    structure.append('P');
    expect(() => structure.finish()).toThrow('P is empty');
    const other = new Structure();
    add(other, 'P', {}, () => add(other, 'Link'));
    expect(() => other.finish()).toThrow('no rectangle');
  });

  test('the tree refuses a heading that skips a level and a second H1', () => {
    const structure = new Structure();
    expect(() => structure.append('H2')).toThrow('H2 skips a level');
    structure.append('H1');
    expect(() => structure.append('H3')).toThrow('H3 skips a level');
    expect(() => structure.append('H4')).toThrow('H4 skips a level');
    expect(() => structure.append('H1')).toThrow('one H1');
  });

  test('the tree refuses a figure, a header or a list without its required attribute', () => {
    const structure = new Structure();
    expect(() => structure.append('Figure', { box: [0, 0, 1, 1] })).toThrow('alternative');
    expect(() => structure.append('L')).toThrow('numbering');
    expect(structure.append('Figure', figure).attributes).toBe(figure);
    add(structure, 'Table', {}, () =>
      add(structure, 'TBody', {}, () =>
        add(structure, 'TR', {}, () => expect(() => structure.append('TH')).toThrow('scope')),
      ),
    );
  });

  test('the tree refuses a list item without its label', () => {
    const structure = new Structure();
    add(structure, 'L', { numbering: 'None' }, () =>
      add(structure, 'LI', {}, () => add(structure, 'LBody')),
    );
    expect(() => structure.finish()).toThrow('An LI holds LBody');
  });

  test('the tree refuses a table whose rows differ in length', () => {
    const structure = new Structure();
    const row = (cells: number) =>
      add(structure, 'TR', {}, () => {
        for (let cell = 0; cell < cells; cell += 1) structure.append('TD');
      });
    add(structure, 'Table', {}, () =>
      add(structure, 'TBody', {}, () => {
        row(2);
        row(3);
      }),
    );
    expect(() => structure.finish()).toThrow('differ in length');
  });

  test('the tree refuses to finish while an element is open', () => {
    const structure = new Structure();
    structure.within(structure.append('P'), () => {
      structure.addContent(1);
      expect(() => structure.finish()).toThrow('P was left open');
    });
  });
});
