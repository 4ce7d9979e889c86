import { xmlText } from '../base/xml.ts';
import { fontFamily } from './shapes.ts';
import type { Path, Picture, Shape, Text } from './shapes.ts';

/** Writes a picture as SVG that loads nothing, with its title and its description in words. */
export function svgOf({ width, height, title, description, shapes }: Picture): string {
  const head = { xmlns: 'http://www.w3.org/2000/svg', width, height };
  const more = { viewBox: `0 0 ${width} ${height}`, 'font-family': fontFamily, role: 'img' };
  const words = `<title>${xmlText(title)}</title><desc>${xmlText(description)}</desc>`;
  return `<svg${attributes({ ...head, ...more })}>${words}${shapes.map(elementOf).join('')}</svg>`;
}

function elementOf(shape: Shape): string {
  return shape.kind === 'path' ? pathElement(shape) : textElement(shape);
}

function pathElement({ d, fill, fillOpacity, stroke, strokeWidth, dash }: Path): string {
  const look = {
    fill: fill ?? 'none',
    'fill-opacity': fillOpacity,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.join(' '),
  };
  return `<path${attributes({ d, ...look })}/>`;
}

function textElement({ text, x, y, size, weight, anchor, fill }: Text): string {
  const look = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill };
  return `<text${attributes({ x, y, ...look })}>${xmlText(text)}</text>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
