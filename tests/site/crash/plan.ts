import type { Chance } from '../../fuzz/mutations.ts';
import type { Shown } from './judge.ts';

/** What a teacher does next, before a pause of some ms. */
export type Step = { readonly pause: number } & (
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'choice'; readonly field: string; readonly place: number }
  /** Letters are typed at the end of a text, each before its own pause. */
  | { readonly kind: 'text'; readonly field: string; readonly letters: readonly Letter[] }
);

export interface Letter {
  readonly pause: number;
  readonly letter: string;
}

/** The part of a description that can be answered. */
export interface Area {
  readonly id: string;
  readonly competences: readonly { readonly id: string }[];
}

/** The field of the situation, which every area shows. */
export const situation = 'situation';
export const noteOf = (competence: string) => `${competence}-note`;

/** Below the limits of the fields, which would refuse more letters. */
const longest = { [situation]: 150, note: 1800 };
const words = 'opiskelija työpaikka kevät yhdessä hygienia arviointi näyttö leipomo ensi viikolla';

export const between = (chance: Chance, from: number, to: number) =>
  Math.floor(from + chance() * (to - from));

export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  const found = all[Math.floor(chance() * all.length)];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

/**
 * An endless series of steps of a teacher who answers, from one seed. It begins in the first of the areas.
 * `shown` returns what the fields show now, so that each step changes something.
 */
export function* steps(
  chance: Chance,
  areas: readonly Area[],
  choices: number,
  shown: () => Shown,
): Generator<Step> {
  let area = areas[0];
  while (area !== undefined) {
    const here: Area = area;
    const pause = between(chance, 50, 400);
    const kind = chance();
    const { id } = oneOf(chance, here.competences);
    const field = kind < 0.55 ? id : kind < 0.8 ? noteOf(id) : situation;
    const has = shown()[field] ?? '';
    if (kind < 0.55) {
      const places = Array.from({ length: choices }, (_, index) => index + 1);
      const place = oneOf(
        chance,
        places.filter((one) => String(one) !== has),
      );
      yield { kind: 'choice', pause, field, place };
    } else if (kind < 0.88) {
      const limit = field === situation ? longest[situation] : longest.note;
      if (has.length < limit) yield { kind: 'text', pause, field, letters: typed(chance) };
    } else {
      area = oneOf(
        chance,
        areas.filter((one) => one !== here),
      );
      yield { kind: 'area', pause, area };
    }
  }
}

function typed(chance: Chance): readonly Letter[] {
  const all = words.split(' ');
  const text = Array.from({ length: between(chance, 1, 4) }, () => `${oneOf(chance, all)} `);
  return [...text.join('')].map((letter) => ({ letter, pause: between(chance, 30, 180) }));
}
