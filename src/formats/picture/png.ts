import { fontFamily } from './shapes.ts';
import type { Path, Picture, Text } from './shapes.ts';

/** Pixels for each unit of the picture, and the most that every browser draws in one direction. */
const [wanted, most] = [2, 8192] as const;

/**
 * Draws a picture as a PNG of twice its size. It is drawn shape by shape and loads no image, which a host may
 * forbid (`img-src`). Rejects if the browser can't draw it or gives no file.
 */
export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = picture;
  const scale = Math.min(wanted, most / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser gives no canvas to draw on');
  pen.scale(scale, scale);
  for (const shape of picture.shapes) {
    if (shape.kind === 'path') drawPath(pen, shape);
    else drawText(pen, shape);
  }
  return new Promise((made, failed) => {
    canvas.toBlob(
      (blob) =>
        blob === null || blob.size === 0
          ? failed(new Error('this browser gives no file of its canvas'))
          : made(blob),
      'image/png',
    );
  });
}

function drawPath(pen: CanvasRenderingContext2D, path: Path): void {
  const { d, fill, fillOpacity = 1, stroke, strokeWidth = 1, dash = [] } = path;
  const outline = new Path2D(d);
  if (fill !== undefined) {
    pen.globalAlpha = fillOpacity;
    pen.fillStyle = fill;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas fills a shape
    pen.fill(outline);
    pen.globalAlpha = 1;
  }
  if (stroke === undefined) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = strokeWidth;
  pen.setLineDash([...dash]);
  pen.stroke(outline);
}

function drawText(pen: CanvasRenderingContext2D, text: Text): void {
  pen.font = `${text.weight} ${text.size}px ${fontFamily}`;
  pen.textAlign = { start: 'left', middle: 'center', end: 'right' }[text.anchor] as CanvasTextAlign;
  pen.fillStyle = text.fill;
  pen.fillText(text.text, text.x, text.y);
}
