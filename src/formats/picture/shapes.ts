/** How a path is filled and drawn; what is left out is not done. */
interface Look {
  readonly fill?: string;
  /** 0 to 1. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
}

export interface Path extends Look {
  readonly kind: 'path';
  /** In the language of SVG paths, which a canvas reads as well. */
  readonly d: string;
}

/** One line of text; `y` is its baseline. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: string;
}

export type Shape = Path | Text;

/** A drawing as plain data, from bottom to top. SVG and PNG are two ways to write it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** The fonts of the texts: that of the page, and what most programs have. */
export const fontFamily =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Noto Sans', Arial, sans-serif";

/** Hundredths are finer than any screen shows. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
