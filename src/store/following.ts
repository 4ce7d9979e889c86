import type { AssessmentStore } from './assessment.ts';
import * as keeping from './keeping.ts';
import { opened, othersIn } from './opening.ts';
import type { Surroundings } from './state.ts';

/**
 * Takes over what another tab of this device changed, deleted or opened first. A store cleared in one stroke
 * (`key` is null) is no act of this app: the next write puts everything back and says so.
 */
export function followOtherTab(
  store: AssessmentStore,
  around: Surroundings,
  key?: string | null,
): void {
  const before = store.getState();
  const device = around.places.device;
  if (before.place !== 'device' || key === null || !device.works()) return;
  if (before.keeping.state === 'failed') return;
  const there =
    before.keeping.state === 'nothing'
      ? keeping.readCurrent(device, around.description.id)
      : keeping.readKept(device, before.saved.id);
  if (there === null && keeping.isThere(device, before.saved.id)) return;
  if (there !== before.agreed) {
    const place = keeping.isChosenOn(device) ? 'device' : 'tab';
    const found = place === 'device' ? there : null;
    // What another tab has changed since a merge must not be undone with it.
    const news = before.news?.kind === 'merged' ? null : before.news;
    store.setState({ place, ...opened(around, place, found), news });
    return;
  }
  const others = othersIn(around, 'device', before.saved, before.unkept);
  const isSame =
    others.length === before.others.length &&
    others.every((one, index) => one === before.others[index]);
  if (!isSame) store.setState({ others });
}
