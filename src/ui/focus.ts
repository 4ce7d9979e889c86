/** What a person acts on, or what holds the focus. */
const controls = 'a, button, input, select, textarea, summary, [tabindex]';

/**
 * Watches a page: when a control disappears that has the focus or was pressed last, the focus goes to the
 * heading above its place, or else to that of the page, or else to the page itself. What focuses something
 * itself at the same moment comes first. Returns a function that ends it.
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
  const around = target instanceof Element ? target.closest('dialog') : null;
  const area = around?.isConnected === true ? around : page;
  const headings = [...area.querySelectorAll<HTMLElement>('h1, h2, h3')];
  const place = [nextSibling, previousSibling, target].find((node) => node?.isConnected) ?? null;
  const isAbove = (heading: HTMLElement) => {
    const order = place?.compareDocumentPosition(heading) ?? 0;
    const isInside = place !== nextSibling && place?.contains(heading) === true;
    return isInside || (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  };
  const to = headings.findLast(isAbove) ?? headings.find((one) => one.matches('h1')) ?? page;
  if (to !== page && !to.hasAttribute('tabindex')) to.tabIndex = -1;
  to.focus();
}
