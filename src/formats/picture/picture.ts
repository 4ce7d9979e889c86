import { byteLength } from '../base/format.ts';
import type { FormatInput, ResultFormat } from '../base/format.ts';
import { pngOf } from './png.ts';
import { radarPicture } from './radarPicture.ts';
import type { Radar } from './radarPicture.ts';
import type { Picture } from './shapes.ts';
import { svgOf } from './svg.ts';

/** The radar alone, as a drawing that can be enlarged. */
export const svg: ResultFormat = {
  extension: 'svg',
  mimeType: 'image/svg+xml',
  shows: 'nothing',
  size: (input) => {
    const radar = radarIn(input);
    return radar === null ? null : byteLength(svgOf(radarPicture(radar)));
  },
  make: async (input) => ({ bytes: svgOf(pictureOf(input)) }),
};

/** The usual size of the radar as a PNG, in bytes: 311 kB for the sample. */
const usualPngSize = 310_000;

/** The radar alone, for a slide. */
export const png: ResultFormat = {
  extension: 'png',
  mimeType: 'image/png',
  shows: 'nothing',
  size: (input) => (radarIn(input) === null ? null : usualPngSize),
  make: async (input) => ({ bytes: await pngOf(pictureOf(input)) }),
};

function radarIn({ report }: FormatInput): Radar | null {
  return report?.blocks.find((block) => block.kind === 'radar') ?? null;
}

function pictureOf(input: FormatInput): Picture {
  const radar = radarIn(input);
  if (radar === null) throw new Error('this report has no radar');
  return radarPicture(radar);
}
