import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import * as answers from '../domain/answers.ts';
import type { Answers, Choice } from '../domain/answers.ts';
import { isEmpty, newAssessment } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import {
  asideTexts,
  choosePlace,
  empty,
  findKept,
  forget,
  keep,
  markAlive,
  readCurrent,
} from './keeping.ts';
import type { Places } from './keeping.ts';
import type { PlaceName } from './storage.ts';

/** Whether the newest change is safe. `at` is when it was written; `why` tells what the user can do. */
export type Keeping =
  | { readonly state: 'nothing' }
  | { readonly state: 'kept'; readonly at: string }
  | { readonly state: 'failed'; readonly why: 'full' | 'blocked' };

/** What the teacher may write about the whole assessment. */
export type Heading = 'situation' | 'person' | 'title';

export interface AssessmentState {
  readonly place: PlaceName;
  readonly saved: Saved;
  readonly keeping: Keeping;
  readonly dropped: boolean;
  /** Stored texts that could not be read, offered as downloads. */
  readonly aside: readonly string[];
  readonly choosePlace: (place: PlaceName) => void;
  readonly give: (competenceId: string, choice: Choice) => void;
  readonly clear: (competenceId: string) => void;
  readonly note: (competenceId: string, text: string) => void;
  readonly write: (heading: Heading, text: string) => void;
  readonly replace: (saved: Saved) => void;
  /** Empties this tab, or every store of the app; true when nothing is left there. */
  readonly erase: (what: 'tab' | 'all') => boolean;
}

export type AssessmentStore = StoreApi<AssessmentState>;

/** Everything the store needs from the world around it. */
export interface Surroundings {
  readonly places: Places;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly app: string;
  readonly site: string;
  readonly description: { readonly id: string; readonly version: string };
  readonly language: () => string;
}

/** The one store of answers: every action changes the assessment by the domain's rules and keeps it at once. */
export function createAssessmentStore(around: Surroundings): AssessmentStore {
  const { places, now } = around;
  const fresh = (): Saved =>
    newAssessment({
      app: around.app,
      site: around.site,
      id: around.newId(),
      description: around.description,
      language: around.language(),
      at: now().toISOString(),
    });
  const found = findKept(places, now());
  return createStore<AssessmentState>()((set, get) => {
    const put = (saved: Saved) => {
      const at = now().toISOString();
      const touched = { ...saved, updatedAt: at, language: around.language() };
      set({ saved: touched, keeping: kept(places, get().place, touched, at, now()) });
    };
    const change = (act: (before: Answers, at: string) => Answers) => {
      const { saved } = get();
      put({ ...saved, answers: act(saved.answers, now().toISOString()) });
    };
    return {
      place: found.place,
      saved: found.saved ?? fresh(),
      keeping:
        found.saved === null ? { state: 'nothing' } : { state: 'kept', at: found.saved.updatedAt },
      dropped: found.dropped,
      aside: asideTexts(places),
      choosePlace: (place) => {
        const { saved, place: before } = get();
        set({ place });
        choosePlace(places, place);
        if (!isEmpty(saved)) put(saved);
        if (place !== before && get().keeping.state !== 'failed') forget(places[before], saved.id);
      },
      give: (id, choice) => change((before, at) => answers.giveAnswer(before, id, choice, at)),
      clear: (id) => change((before, at) => answers.clearAnswer(before, id, at)),
      note: (id, text) => change((before, at) => answers.writeNote(before, id, text, at)),
      write: (heading, text) => {
        const { [heading]: _, ...others } = get().saved;
        put((text === '' ? others : { ...others, [heading]: text }) as Saved);
      },
      replace: (saved) => put(saved),
      erase: (what) => {
        const gone = empty(what === 'tab' ? [places.tab] : [places.tab, places.device]);
        set({
          saved: fresh(),
          place: 'tab',
          keeping: { state: 'nothing' },
          dropped: false,
          aside: [],
        });
        return gone;
      },
    };
  });
}

function kept(places: Places, place: PlaceName, saved: Saved, at: string, now: Date): Keeping {
  const written = keep(places[place], saved);
  if (place === 'tab') markAlive(places.tab, now);
  return written === 'kept' ? { state: 'kept', at } : { state: 'failed', why: written };
}

/** Takes over what another tab of this device wrote. */
export function followOtherTab(store: AssessmentStore, around: Surroundings): void {
  if (store.getState().place !== 'device') return;
  const saved = readCurrent(around.places.device, around.now());
  if (saved !== null && saved.updatedAt !== store.getState().saved.updatedAt) {
    store.setState({ saved, keeping: { state: 'kept', at: saved.updatedAt } });
  }
}
