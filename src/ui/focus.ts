/** What a person acts on, or what holds the focus. */
const controls = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Watches a page: when the control with the focus disappears, also because it was pressed, the focus goes to
 * the heading above its place, or else to the heading of the page. What focuses something itself at the same
 * moment comes first. Returns a function that ends it.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = ({ target }: Event) => {
    last = target instanceof Element ? target.closest(controls) : null;
  };
  const observer = new MutationObserver((records) => {
    if (last === null || last.isConnected) return;
    const gone = records.find((one) => [...one.removedNodes].some((node) => node.contains(last)));
    last = null;
    if (gone !== undefined && document.activeElement === document.body) focusAbove(gone, page);
  });
  page.addEventListener('focusin', remember);
  page.addEventListener('click', remember);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('click', remember);
    observer.disconnect();
  };
}

/** Focuses the last heading before the place where something was removed. */
function focusAbove({ target, previousSibling, nextSibling }: MutationRecord, page: HTMLElement) {
  const around = target instanceof Element ? target.closest('dialog, main') : null;
  const main = page.querySelector('main');
  const area = around?.isConnected === true ? around : (main ?? page);
  const headings = [...area.querySelectorAll<HTMLElement>('h1, h2, h3')];
  const place = [nextSibling, previousSibling, target].find((node) => node?.isConnected) ?? null;
  const isAbove = (heading: HTMLElement) => {
    const order = place?.compareDocumentPosition(heading) ?? 0;
    const isInside = place !== nextSibling && place?.contains(heading) === true;
    return isInside || (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  };
  const to = headings.findLast(isAbove) ?? headings.find((one) => one.matches('h1')) ?? main;
  if (to?.hasAttribute('tabindex') === false) to.tabIndex = -1;
  to?.focus();
}
