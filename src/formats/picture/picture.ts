import type { Block } from '../../domain/report/report.ts';
import { byteLength } from '../base/format.ts';
import type { FormatInput, ResultFormat } from '../base/format.ts';
import { pngOf } from './png.ts';
import { radarSvg } from './radarSvg.ts';

/** The radar alone, as a drawing that can be enlarged. */
export const svg: ResultFormat = {
  extension: 'svg',
  mimeType: 'image/svg+xml',
  shows: 'nothing',
  size: (input) => {
    const radar = radarIn(input);
    return radar === null ? null : byteLength(radarSvg(radar));
  },
  make: async (input) => ({ bytes: drawingOf(input) }),
};

/** The usual size of the radar as a PNG, in bytes: 341 kB for the sample. */
const usualPngSize = 340_000;

/** The radar alone, for a slide. */
export const png: ResultFormat = {
  extension: 'png',
  mimeType: 'image/png',
  shows: 'nothing',
  size: (input) => (radarIn(input) === null ? null : usualPngSize),
  make: async (input) => ({ bytes: await pngOf(drawingOf(input)) }),
};

type Radar = Extract<Block, { kind: 'radar' }>;

function radarIn({ report }: FormatInput): Radar | null {
  return report?.blocks.find((block) => block.kind === 'radar') ?? null;
}

function drawingOf(input: FormatInput): string {
  const radar = radarIn(input);
  if (radar === null) throw new Error('this report has no radar');
  return radarSvg(radar);
}
