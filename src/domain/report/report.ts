import type { RadarValues } from '../radar/geometry.ts';

/**
 * The profile arranged for reading: a plain document that the print view, the PDF and the CSV only show.
 * Every text in it is finished; nothing that draws it calculates or translates.
 */
export interface Report {
  /** The name of the document, which tells of what the profile is. */
  readonly title: string;
  /** Language of the report, "fi". */
  readonly language: string;
  /** Who made the tool, for the document's metadata. */
  readonly creator: string;
  /** The moment the report was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The words of the running footer; `page` gives "Sivu 1 / 3". */
  readonly footer: {
    readonly text: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly blocks: readonly Block[];
}

/** A text whose language is not the report's carries its own; `und` is text the user wrote. */
export interface Passage {
  readonly text: string;
  readonly lang?: string;
}

export interface Cell extends Passage {
  readonly strong?: boolean;
  /** The level that the text names, to be drawn beside it too. */
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
      /** Headings of a part are a level lower than the same ones of the report. */
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
  /** The funder's emblem with its statement, and the language of that. */
  | { readonly kind: 'emblem'; readonly text: string; readonly lang: string }
  /** The report once more in another language; parts are not nested. */
  | { readonly kind: 'part'; readonly lang: string; readonly blocks: readonly Block[] };
