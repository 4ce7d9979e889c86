import { readDescription } from '../../src/domain/description/readDescription.ts';
import type { Description } from '../../src/domain/description/description.ts';
import { readJson, the, valueOf } from '../support/building.ts';

export const shippedFolder = 'content/small-competence-units/0.1.0';
export const shipped: Description = valueOf(
  readDescription(readJson(`${shippedFolder}/description.json`)),
);

/** The structure of a file while a test puts another together from it. */
type Areas = readonly { readonly id: string; readonly competences: readonly string[] }[];

const areasAtFirst: Areas = shipped.areas.map(({ id, competences }) => ({
  id,
  competences: competences.map((one) => one.id),
}));

/** Puts competences in the place of one, which may be none at all. */
function replaced(areas: Areas, old: string, ...by: readonly string[]): Areas {
  return areas.map(({ id, competences }) => ({
    id,
    competences: competences.flatMap((one) => (one === old ? by : [one])),
  }));
}

function fileOf(version: string, areas: Areas, levels: readonly string[], changes: unknown[]) {
  return {
    id: shipped.id,
    version,
    date: '2027-05-03',
    status: 'working-version',
    languages: ['fi'],
    levels,
    areas: areas.map((area, place) => ({
      id: area.id,
      competences: area.competences.map((id, index) => ({
        id,
        code: `${the([...'ABCDEFG'][place])}${index + 1}`,
      })),
    })),
    changes,
  };
}

/** Every kind of change in one step. */
export const toSecond = {
  from: '0.1.0',
  to: '0.2.0',
  renamed: { sizing: 'scope-and-workload' },
  split: { certifying: ['certificate', 'digital-badge'] },
  merged: { 'working-together': ['partnership', 'across-roles'] },
  dropped: ['networks'],
  added: ['sustainability'],
  reworded: ['feedback-use', 'mentoring'],
  levels: { explore: 'orient', renew: null },
};

/** A second step that meets again what the first one made. */
export const toThird = {
  from: '0.2.0',
  to: '1.0.0',
  renamed: { 'working-together': 'partners' },
  merged: { credential: ['certificate', 'ground-rules'] },
  dropped: ['digital-badge'],
  levels: { 'carry-out': 'practise', improve: 'practise' },
};

const areasThen = [
  ['sizing', 'scope-and-workload'],
  ['certifying', 'certificate', 'digital-badge'],
  ['partnership', 'working-together'],
  ['across-roles'],
  ['networks', 'sustainability'],
].reduce<Areas>((areas, [old = '', ...by]) => replaced(areas, old, ...by), areasAtFirst);
const levelsThen = ['orient', 'try', 'carry-out', 'improve'];

const areasAtLast = [
  ['working-together', 'partners'],
  ['certificate', 'credential'],
  ['digital-badge'],
  ['ground-rules'],
].reduce<Areas>((areas, [old = '', ...by]) => replaced(areas, old, ...by), areasThen);

/** A fictitious next version of the shipped description, and one after it, as they would stand in files. */
export const secondFile = fileOf('0.2.0', areasThen, levelsThen, [toSecond]);
export const thirdFile = fileOf(
  '1.0.0',
  areasAtLast,
  ['orient', 'try', 'practise', 'master'],
  [toSecond, toThird],
);
export const second: Description = valueOf(readDescription(secondFile));
export const third: Description = valueOf(readDescription(thirdFile));
