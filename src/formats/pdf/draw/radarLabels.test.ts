import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { radar, radarOf } from '../../../../tests/pdf/sampleReport.ts';
import type { Label as AnyLabel } from '../../../domain/radar/labels.ts';
import { readFonts, registerFonts } from '../text/fonts.ts';
import { Flow } from './layout.ts';
import { Pen } from './pen.ts';
import { labelsOf } from './radar.ts';
import { TaggedPdf } from '../document/tagged.ts';
import { sheet } from './theme.ts';
import type { Line } from '../text/wrap.ts';

type Label = AnyLabel<Line>;

const madeAt = new Date('2026-11-23T12:00:00Z');

function flowIn(language: string): Flow {
  const pdf = new TaggedPdf(
    { title: 'T', language, creator: 'O', givenAt: madeAt, madeAt },
    '0'.repeat(32),
  );
  const fonts = readFonts(fontFiles);
  registerFonts(pdf.canvas, fonts);
  return new Flow(pdf, new Pen(pdf, fonts), language);
}

const languages: Readonly<Record<string, readonly string[]>> = {
  fi: [
    ...radar.axes,
    'Työpaikkaohjaajayhteistyö ja työelämäkumppanuudet',
    'Hyvinvointiteknologiaosaaminen',
    'Henkilökohtaistaminen ja aiemmin hankitun osaamisen tunnustaminen',
    'Kestävyys',
    'Oppimisympäristöjen ja -alustojen saavutettavuus',
  ],
  sv: [
    'Prognostisering och kompetensbehov',
    'Kompetensbaserad planering',
    'Lärandedesign och genomförande',
    'Identifiering, bedömning och påvisande av kunnande',
    'Handledning och den studerandes studieväg',
    'Samarbete, nätverk och mentorskap',
    'Kvalitet och egen utveckling',
    'Arbetsplatshandledarutbildningssamarbete',
    'Hållbarhet',
    'Digital pedagogik',
    'Tillgänglighet i lärmiljöer',
    'Erkännande av tidigare förvärvat kunnande',
  ],
  en: [
    'Anticipation and skill needs',
    'Outcome-based planning',
    'Learning design and delivery',
    'Recognition, assessment and certification of learning outcomes',
    'Guidance and the learner’s pathway',
    'Cooperation, networks and mentoring',
    'Quality and own development',
    'Sustainability',
    'Internationalisation and intercultural communication',
    'Digital pedagogy',
    'Accessibility of learning environments',
    'Recognition of prior learning',
  ],
};

function touch(one: Label, other: Label): boolean {
  const sideBySide = one.left + one.width <= other.left || other.left + other.width <= one.left;
  const above = one.top + one.height <= other.top || other.top + other.height <= one.top;
  return !sideBySide && !above;
}

/** The distance from the centre of the radar to the nearest point of a label. */
function distanceOf({ left, top, width, height }: Label): number {
  const x = Math.max(left, 0, -(left + width));
  const y = Math.max(top, 0, -(top + height));
  return Math.hypot(x, y);
}

describe.each(Object.entries(languages))('the names of areas in %s', (language, names) => {
  const flow = flowIn(language);

  test.each([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'the names of %i areas stay within the margins and touch neither the chart nor each other',
    (axes) => {
      for (let turn = 0; turn < names.length; turn += 1) {
        const turned = [...names.slice(turn), ...names.slice(0, turn)].slice(0, axes);
        const labels = labelsOf(radarOf(turned, 5), turned, flow);
        labels.forEach((label, index) => {
          expect(label.left).toBeGreaterThanOrEqual(-sheet.width / 2);
          expect(label.left + label.width).toBeLessThanOrEqual(sheet.width / 2 + 0.01);
          expect(distanceOf(label)).toBeGreaterThan(118);
          const touching = labels.slice(index + 1).filter((other) => touch(label, other));
          expect(touching).toEqual([]);
        });
      }
    },
  );
});

test('the name of every area is written whole', () => {
  const names = languages.fi ?? [];
  const labels = labelsOf(radarOf(names, 5), names, flowIn('fi'));
  const written = labels.map(({ lines }) => lines.map(({ text }) => text).join(''));
  expect(written).toEqual(names);
});
