import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import * as answers from '../domain/answers.ts';
import type { Answers, Choice } from '../domain/answers.ts';
import { carryOver } from '../domain/changes.ts';
import type { CarryOver } from '../domain/changes.ts';
import type { Description } from '../domain/description.ts';
import { mergeSaved } from '../domain/merge.ts';
import { isEmpty, newAssessment } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import { aimAt, dropTarget } from '../domain/targets.ts';
import type { Targets } from '../domain/targets.ts';
import * as keeping from './keeping.ts';
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
  /** The open assessment, always of the description that is shown. */
  readonly saved: Saved;
  readonly keeping: Keeping;
  /** The other assessments in the same place, newest first. */
  readonly others: readonly Saved[];
  /** How the open assessment was brought here from an earlier version of the description; null if it wasn't. */
  readonly carried: CarryOver | null;
  readonly dropped: boolean;
  /** Stored texts that could not be read, offered as downloads. */
  readonly aside: readonly string[];
  readonly choosePlace: (place: PlaceName) => void;
  readonly give: (competenceId: string, choice: Choice) => void;
  readonly clear: (competenceId: string) => void;
  readonly note: (competenceId: string, text: string) => void;
  readonly aim: (competenceId: string, level: string) => void;
  readonly dropTarget: (competenceId: string) => void;
  readonly write: (heading: Heading, text: string) => void;
  /** Opens an assessment beside what is here; one that is here already is merged, and nothing is lost. */
  readonly open: (saved: Saved) => void;
  /** Puts the open assessment away, kept, and begins an empty one. */
  readonly startNew: () => void;
  /** Deletes one of the other assessments. */
  readonly remove: (saved: Saved) => void;
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
  readonly description: Description;
  readonly language: () => string;
}

/** The one store of answers: every action changes the assessment by the domain's rules and keeps it at once. */
export function createAssessmentStore(around: Surroundings): AssessmentStore {
  const { places, now } = around;
  const found = keeping.findKept(places, now(), around.description.id);
  return createStore<AssessmentState>()((set, get) => {
    const put = (saved: Saved) => set(kept(around, get(), saved));
    const change = (act: (before: Answers, at: string) => Answers) => {
      const { saved } = get();
      put({ ...saved, answers: act(saved.answers, now().toISOString()) });
    };
    const retarget = (act: (before: Targets) => Targets) => {
      const { saved } = get();
      put({ ...saved, targets: act(saved.targets ?? {}) });
    };
    return {
      place: found.place,
      ...opened(around, found.place, found.saved),
      dropped: found.dropped,
      aside: keeping.asideTexts(places),
      choosePlace: (place) => {
        const before = get();
        keeping.choosePlace(places, place);
        if (isEmpty(before.saved)) {
          const there = keeping.readCurrent(places[place], around.description.id);
          return set({ place, ...opened(around, place, there) });
        }
        set({ place });
        put(before.saved);
        if (place !== before.place && get().keeping.state === 'kept') {
          keeping.forget(places[before.place], before.saved);
        }
      },
      give: (id, choice) => change((before, at) => answers.giveAnswer(before, id, choice, at)),
      clear: (id) => change((before, at) => answers.clearAnswer(before, id, at)),
      note: (id, text) => change((before, at) => answers.writeNote(before, id, text, at)),
      aim: (id, level) => retarget((before) => aimAt(before, id, level)),
      dropTarget: (id) => retarget((before) => dropTarget(before, id)),
      write: (heading, text) => {
        const { [heading]: _, ...others } = get().saved;
        put((text === '' ? others : { ...others, [heading]: text }) as Saved);
      },
      open: (saved) => {
        const carried = carriedInto(around, saved);
        const here = keeping.readKept(places[get().place], saved.id);
        set({ carried: isOfVersionShown(around, saved) ? null : carried });
        put(here === null ? carried.saved : mergeSaved(here, carried.saved));
        set({ others: othersIn(around, get().place, get().saved) });
      },
      startNew: () => set(opened(around, get().place, null)),
      remove: (saved) => {
        keeping.forget(places[get().place], saved);
        set({ others: othersIn(around, get().place, get().saved) });
      },
      erase: (what) => {
        const gone = keeping.empty(what === 'tab' ? [places.tab] : [places.tab, places.device]);
        set({ place: 'tab', ...opened(around, 'tab', null), dropped: false, aside: [] });
        return gone;
      },
    };
  });
}

/** The state that goes with an assessment found in a place, or with a new one where there is none. */
function opened(around: Surroundings, place: PlaceName, found: Saved | null) {
  const carried = found === null ? null : carriedInto(around, found);
  const saved = carried?.saved ?? fresh(around);
  const state: Keeping =
    found === null ? { state: 'nothing' } : { state: 'kept', at: found.updatedAt };
  return {
    saved,
    carried: found === null || isOfVersionShown(around, found) ? null : carried,
    keeping: state,
    others: othersIn(around, place, saved),
  };
}

function fresh(around: Surroundings): Saved {
  return newAssessment({
    app: around.app,
    site: around.site,
    id: around.newId(),
    description: { id: around.description.id, version: around.description.version },
    language: around.language(),
    at: around.now().toISOString(),
  });
}

/**
 * Brings an assessment to the version shown. Without a declared way the answers stand by their ids, which
 * never change their meaning; those without a place are kept and counted.
 */
function carriedInto({ description }: Surroundings, saved: Saved): CarryOver {
  const carried = carryOver(saved, description);
  if (carried.ok || carried.reason === 'newer-version') return carried;
  const { version } = description;
  return { ...carried, saved: { ...saved, description: { ...saved.description, version } } };
}

function isOfVersionShown({ description }: Surroundings, saved: Saved): boolean {
  return saved.description.version === description.version;
}

function othersIn({ places }: Surroundings, place: PlaceName, open: Saved): readonly Saved[] {
  return keeping.keptIn(places[place]).filter((one) => one.id !== open.id);
}

/** Keeps a change at once; what another tab wrote to the same assessment meanwhile is merged, not overwritten. */
function kept(around: Surroundings, before: AssessmentState, changed: Saved) {
  const { places, now } = around;
  const place = places[before.place];
  const at = now().toISOString();
  const stored = keeping.readKept(place, changed.id);
  const touched = { ...changed, updatedAt: at, language: around.language() };
  const meanwhile = stored !== null && stored.updatedAt > before.saved.updatedAt;
  const saved = meanwhile ? mergeSaved(stored, touched) : touched;
  const written = keeping.keep(place, saved);
  if (before.place === 'tab') keeping.markAlive(places.tab, now());
  const state: Keeping =
    written === 'kept' ? { state: 'kept', at } : { state: 'failed', why: written };
  return { saved, keeping: state };
}

/** Takes over what another tab of this device changed, deleted or opened first. */
export function followOtherTab(store: AssessmentStore, around: Surroundings): void {
  const { place, saved, keeping: state } = store.getState();
  if (place !== 'device') return;
  const device = around.places.device;
  if (state.state === 'nothing') {
    const there = keeping.readCurrent(device, around.description.id);
    store.setState(opened(around, place, there));
  } else if (state.state === 'kept') {
    const there = keeping.readKept(device, saved.id);
    const isGone = there === null && device.works();
    if (isGone || there?.updatedAt !== saved.updatedAt) {
      store.setState(opened(around, place, there));
    }
  }
}
