/** How close together two taps of a finger are one double tap: in ms, and in CSS pixels. */
const doubleTap = { time: 400, distance: 40 };

/** What a press gives an order to. */
const controls = 'a[href], button, summary, label, input, select';

/** What is made for presses in quick succession, such as a button that goes one step on. */
const repeating = '[data-repeats]';

/**
 * Makes one order of a double click, of a double tap and of a key that is held down, on every control of a page:
 * the second press reaches nothing, not even what has taken the place of the pressed control. Two presses with a
 * pause between them stay two orders.
 */
export function onePressOneOrder(page: EventTarget): void {
  let tap = { at: -Infinity, x: 0, y: 0 };
  let isSecondTap = false;
  const press = (event: Event) => {
    // A mouse counts its clicks, as fast as its owner has set it to. A finger does not on every system.
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') return;
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const isNear = Math.hypot(x - tap.x, y - tap.y) < doubleTap.distance;
    isSecondTap = isNear && at - tap.at < doubleTap.time;
    tap = { at, x, y };
  };
  const click = (event: Event) => {
    // Keys and scripts make clicks that are not counted.
    const count = event instanceof MouseEvent ? event.detail : 0;
    if ((count > 1 || (count === 1 && isSecondTap)) && isOn(event, controls)) stop(event);
    isSecondTap = false;
  };
  page.addEventListener('pointerdown', press, true);
  page.addEventListener('click', click, true);
  page.addEventListener('keydown', stopHeldEnter, true);
}

function stopHeldEnter(event: Event): void {
  const isHeld = event instanceof KeyboardEvent && event.repeat && event.key === 'Enter';
  if (isHeld && !isOn(event, 'textarea')) stop(event);
}

function isOn({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function stop(event: Event): void {
  if (isOn(event, repeating)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
