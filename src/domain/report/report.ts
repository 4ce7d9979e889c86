import type { RadarValues } from '../radar/geometry.ts';

/**
 * A result arranged for reading: a plain document that the preview, the print and the PDF show, and whose
 * radar the pictures show. Every text in it is finished: what draws it neither calculates nor translates.
 */
export interface Report {
  /** The name of the document, with the title of the description. */
  readonly title: string;
  /** Language of the report, "fi". */
  readonly language: string;
  /** The name of the site, as the creator in the document's metadata. */
  readonly creator: string;
  /** When the answers were given, ISO 8601. */
  readonly givenAt: string;
  /** When the report was made, ISO 8601. */
  readonly madeAt: string;
  /** The words of the footer of each page; `page` gives "Sivu 1 / 3". */
  readonly footer: {
    readonly text: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly blocks: readonly Block[];
}

/** A text, with its language if that is not the report's. `und` is unknown, as for text the user wrote. */
export interface Passage {
  readonly text: string;
  readonly lang?: string;
}

export interface Cell extends Passage {
  readonly strong?: boolean;
  /** The level that the text names, to be drawn as well. */
  readonly level?: { readonly rank: number; readonly top: number };
}

export interface RadarSeries {
  readonly name: string;
  readonly mark: 'now' | 'target' | 'earlier';
  readonly values: RadarValues;
}

export type Block =
  | {
      readonly kind: 'heading';
      /** A heading in a part is one level lower than the same heading in the report. */
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      readonly lang?: string;
    }
  | ({ readonly kind: 'paragraph'; readonly tone: 'lead' | 'body' | 'quiet' | 'notice' } & Passage)
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly label: string; readonly value: Passage }[];
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (Passage & { readonly url?: string })[];
    }
  | {
      readonly kind: 'radar';
      readonly caption: string;
      /** What the picture shows, in words, for those who do not see it. */
      readonly alternative: string;
      readonly axes: readonly string[];
      readonly axesLang?: string;
      /** Level names from the lowest up; ring k is level k. */
      readonly levels: readonly string[];
      readonly series: readonly RadarSeries[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** Relative widths of the columns; the first cell of each row is its header. */
      readonly columns: readonly { readonly label: string; readonly width: number }[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** The funder's emblem with its statement, and the language of the statement. */
  | { readonly kind: 'emblem'; readonly text: string; readonly lang: string }
  /** The report repeated in another language. Parts are not nested. */
  | { readonly kind: 'part'; readonly lang: string; readonly blocks: readonly Block[] };
